import { betaCdf } from './beta-cdf';
import { linearisedCovariance } from './linearised-covariance';
import { solveSemidefinite } from './solve-semidefinite';
import { surveyMean } from './survey-mean';
import { surveyWeights, type SampledUnit, type SurveyDesign } from './survey-weights';

export interface TabulatedUnit extends SampledUnit {
  row: string;
  column: string;
  /** False for those outside the domain and those whose answer is missing; they stay for their cluster. */
  inDomain: boolean;
}

export interface RaoScott {
  /** Pearson's X² of the weighted shares, as if they came from a simple random sample of the same size. */
  pearson: number;
  /** X² over the mean design effect of the interactions times their number. */
  f: number;
  /** Degrees of freedom of F, both fractional. */
  ndf: number;
  ddf: number;
  /** P(F >= f) where rows and columns are independent. */
  p: number;
}

/**
 * Rao–Scott test 拉奥-斯科特检验 of independence in a weighted two-way table, second-order correction, referred to F.
 *
 * @param units all the sampled units of the design, one a person, also those outside the domain
 * @param design single-cluster rule, finite-population correction and calibration; `{}` for none of them
 * @returns Pearson's X², F with its degrees of freedom, and the p-value; `null` where fewer than two rows or columns have
 *   weight, no degrees of freedom are left, or no interaction varies
 * @throws RangeError as `surveyWeights`, `linearisedCovariance` and `solveSemidefinite` do
 * @source Rao, J. N. K. & Scott, A. J. (1984), On chi-squared tests for multiway contingency tables with cell proportions
 *   estimated from survey data, Annals of Statistics 12, 46–60; Thomas, D. R. & Rao, J. N. K. (1987), JASA 82, 630–636
 *   (F); Lumley, T., R package survey 4.1.1, svychisq
 * @example raoScott(
 *   ['aa', 'ab', 'ab', 'bb', 'ba', 'ba', 'ba', 'bb'].map(([row, column], i) => (
 *     { row: row!, column: column!, weight: 1, stratum: 'A', cluster: String(i), inDomain: true }
 *   )),
 *   {},
 * )!.pearson // 0.5333…
 */
export function raoScott(units: readonly TabulatedUnit[], design: SurveyDesign): RaoScott | null {
  const weights = surveyWeights(units, design);
  const isCounted = (i: number) => units[i]!.inDomain && weights[i]! > 0;
  const counted = units.filter((_, i) => isCounted(i));
  const n = counted.length;
  const rows = [...new Set(counted.map(({ row }) => row))];
  const columns = [...new Set(counted.map(({ column }) => column))];

  const total = weights.reduce((sum, weight, i) => (isCounted(i) ? sum + weight : sum), 0);
  const shares = rows.map(() => columns.map(() => 0));
  const cellOf = units.map(({ row, column }) => ({ a: rows.indexOf(row), b: columns.indexOf(column) }));
  cellOf.forEach(({ a, b }, i) => {
    if (isCounted(i)) shares[a]![b]! += weights[i]! / total;
  });
  const ofRow = shares.map((row) => row.reduce((sum, share) => sum + share, 0));
  const ofColumn = columns.map((_, b) => shares.reduce((sum, row) => sum + row[b]!, 0));
  const cells = shares.flatMap((row, a) => row.map((share, b) => ({ a, b, share })));
  const pearson = cells.reduce((sum, { a, b, share }) => {
    const independent = ofRow[a]! * ofColumn[b]!;
    return sum + (n * (share - independent) ** 2) / independent;
  }, 0);

  // One contrast an interaction: orthogonal to every row and column, like any other basis of the interactions.
  const contrasts = rows
    .slice(1)
    .flatMap((_, i) =>
      columns
        .slice(1)
        .map(
          (__, j) => (a: number, b: number) =>
            (Number(a === i + 1) - 1 / rows.length) * (Number(b === j + 1) - 1 / columns.length),
        ),
    );
  const filled = cells.filter(({ share }) => share > 0);
  const simple = contrasts.map((c) =>
    contrasts.map((d) => filled.reduce((sum, { a, b, share }) => sum + (c(a, b) * d(a, b)) / share / n, 0)),
  );
  const influences = contrasts.map((c) => {
    const mean = filled.reduce((sum, { a, b }) => sum + c(a, b), 0);
    return cellOf.map(({ a, b }, i) => (isCounted(i) ? (c(a, b) / shares[a]![b]! - mean) / total : 0));
  });
  const { df } = surveyMean(
    units.map((unit) => ({ ...unit, value: 0 })),
    design,
  );
  if (df < 1) return null;
  // Where there is a degree of freedom a stratum has two clusters, and so there is a covariance.
  const effects = solveSemidefinite(simple, linearisedCovariance(influences, units, design)!);
  const trace = effects.reduce((sum, row, i) => sum + row[i]!, 0);
  const f = pearson / trace;
  // Without a second row or column there is no interaction, and the trace is 0 as it is where none varies.
  if (!(f >= 0 && f < Infinity)) return null;
  // Relative to their trace: the squares of the effects themselves can leave the range of numbers.
  const squares = effects.reduce(
    (sum, row, i) => row.reduce((part, value, j) => part + (value / trace) * (effects[j]![i]! / trace), sum),
    0,
  );
  const ndf = 1 / squares;
  const ddf = ndf * df;
  return { pearson, f, ndf, ddf, p: betaCdf(ddf / (ddf + ndf * f), ddf / 2, ndf / 2) };
}
