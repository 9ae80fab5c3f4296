/**
 * Mahalanobis distances 马氏距离: how far each respondent's answers lie from the mean of all respondents, squared, in
 * units of the sample covariance of all respondents (with n − 1).
 *
 * With Q an orthonormal basis of the centred columns, the squared distance of row i is (n − 1) Σ_k Q_ik²; this needs no
 * inverse of the covariance.
 *
 * @param rows one array of answers per respondent, finite numbers, all equally long
 * @returns one squared distance per row, 0..(n − 1)²/n; compare it with a chi-square of as many degrees of freedom as
 *   there are columns. `null` where the covariance cannot be inverted: rows do not outnumber columns, a column never
 *   varies, or a column follows from the others
 * @throws RangeError unless there is a row and a column, all rows are equally long and every answer is finite
 * @source Mahalanobis, P. C. (1936), On the generalised distance in statistics, Proceedings of the National Institute of
 *   Sciences of India 2, 49–55; Gram–Schmidt run twice: Giraud, Langou, Rozložník & van den Eshof (2005), Numerische
 *   Mathematik 101, 87–100
 * @example mahalanobis([[1, 2], [2, 1], [3, 4], [4, 3]]) // [1.5, 1.5, 1.5, 1.5]
 */
export function mahalanobis(rows: readonly (readonly number[])[]): number[] | null {
  const width = rows[0]?.length ?? 0;
  if (!(width > 0)) throw new RangeError('mahalanobis requires at least one row and one column');
  if (!rows.every((row) => row.length === width)) throw new RangeError('mahalanobis requires rows of equal length');
  if (!rows.every((row) => row.every(Number.isFinite))) throw new RangeError('mahalanobis requires finite answers');
  const basis: number[][] = [];
  for (let column = 0; column < width; column += 1) {
    const centred = centre(rows.map((row) => row[column]!));
    const left = withoutPartsAlong(basis, withoutPartsAlong(basis, centred));
    const own = length(left);
    if (!(own > SMALLEST_OWN_PART)) return null;
    basis.push(left.map((x) => x / own));
  }
  return rows.map((_, i) => (rows.length - 1) * basis.reduce((sum, direction) => sum + direction[i]! ** 2, 0));
}

/** A column with less of its own than this follows from the others up to rounding. */
const SMALLEST_OWN_PART = 1e-9;

/**
 * A column's steps from its mean. The distance does not depend on their unit: measured in the largest step from the first
 * entry no sum or square overflows. Where a column never varies they are NaN, which is larger than nothing.
 */
function centre(column: readonly number[]): number[] {
  // Halves, since the difference of two large numbers can overflow.
  const steps = column.map((x) => x / 2 - column[0]! / 2);
  const largest = Math.max(...steps.map(Math.abs));
  const mean = steps.reduce((sum, x) => sum + x / largest, 0) / steps.length;
  return steps.map((x) => x / largest - mean);
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

const length = (a: readonly number[]): number => Math.sqrt(dot(a, a));

const withoutPartsAlong = (basis: readonly (readonly number[])[], column: readonly number[]): number[] =>
  basis.reduce<number[]>(
    (left, direction) => {
      const part = dot(left, direction);
      return left.map((x, i) => x - part * direction[i]!);
    },
    [...column],
  );
