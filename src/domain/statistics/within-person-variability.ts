/**
 * Within-person variability 个体内变异 (intra-individual response variability): the sample standard deviation of one
 * respondent's own answers. 0 means that all are alike.
 *
 * @param answers the answers of one respondent to items on one scale, between -1e300 and 1e300, unanswered left out
 * @returns standard deviation with n − 1, in steps of the scale, >= 0; `null` below two answers
 * @throws RangeError unless every answer lies between -1e300 and 1e300
 * @source Dunn, A. M., Heggestad, E. D., Shanock, L. R. & Theilgard, N. (2018), Intra-individual response variability as
 *   an indicator of insufficient effort responding, Journal of Business and Psychology 33, 105–121
 * @example withinPersonVariability([4, 5, 3, 4]) // 0.816496580927726
 */
export function withinPersonVariability(answers: readonly number[]): number | null {
  if (!answers.every((answer) => Math.abs(answer) <= 1e300)) {
    throw new RangeError('withinPersonVariability requires answers between -1e300 and 1e300');
  }
  if (answers.length < 2) return null;
  // Distances are measured in the largest answer, so that no square overflows or vanishes.
  const first = answers[0]!;
  const largest = Math.max(...answers.map(Math.abs));
  if (largest === 0) return 0;
  const distances = answers.map((answer) => (answer - first) / largest);
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const squares = distances.reduce((sum, distance) => sum + (distance - mean) ** 2, 0);
  return largest * Math.sqrt(squares / (answers.length - 1));
}
