/**
 * Long string 最长连答: runs of one and the same answer in the order in which a respondent was asked.
 *
 * @param answers the answers of one respondent to items on one scale, finite numbers, unanswered items left out
 * @returns `longest`, the length of the longest run, and `average`, the mean length of the runs, 1..number of answers
 * @throws RangeError unless there is at least one answer and every answer is finite
 * @source Johnson, J. A. (2005), Ascertaining the validity of individual protocols, Journal of Research in Personality
 *   39, 103–129; average: Meade & Craig (2012), Psychological Methods 17, 437–455
 * @example longString([4, 4, 4, 5, 5, 4]) // { longest: 3, average: 2 }
 */
export function longString(answers: readonly number[]): { longest: number; average: number } {
  if (!(answers.length > 0)) throw new RangeError('longString requires at least one answer');
  if (!answers.every(Number.isFinite)) throw new RangeError('longString requires finite answers');
  let runs = 0;
  let current = 0;
  let longest = 0;
  answers.forEach((answer, index) => {
    const goesOn = answer === answers[index - 1];
    if (!goesOn) runs += 1;
    current = goesOn ? current + 1 : 1;
    longest = Math.max(longest, current);
  });
  return { longest, average: answers.length / runs };
}
