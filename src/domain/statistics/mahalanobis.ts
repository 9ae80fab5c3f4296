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
  if (rows.length <= width) return null;
  const basis: number[][] = [];
  for (let column = 0; column < width; column += 1) {
    const centred = centre(rows.map((row) => row[column]!));
    const whole = length(centred);
    const left = withoutPartsAlong(basis, withoutPartsAlong(basis, centred));
    const own = length(left);
    if (!(own > SMALLEST_OWN_PART * whole)) return null;
    basis.push(left.map((x) => x / own));
  }
  return rows.map((_, i) => (rows.length - 1) * basis.reduce((sum, direction) => sum + direction[i]! ** 2, 0));
}

/** A column with less than this share of its own follows from the others up to rounding. */
const SMALLEST_OWN_PART = 1e-9;

/** The distance does not depend on a column's unit: measured in its largest step no sum or square overflows. */
function centre(column: readonly number[]): number[] {
  const scale = Math.max(...column.map(Math.abs));
  // Taking the first entry off before the mean leaves an exact 0 where a column never varies.
  const steps = column.map((x) => (scale === 0 ? 0 : x / scale - column[0]! / scale));
  const largest = Math.max(...steps.map(Math.abs));
  if (largest === 0) return steps;
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
