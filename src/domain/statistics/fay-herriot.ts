import { bracketedRoot } from './bracketed-root';
import { symmetricInverse } from './symmetric-inverse';

/** A direct estimate with its known sampling variance and the area's covariates, a 1 for the intercept among them. */
export interface EstimatedArea {
  estimate: number;
  variance: number;
  covariates: readonly number[];
}

/** `shrink` is the weight of the regression in `eblup`; `rmse` is `null` where the estimate `mse` is below 0. */
export interface SmallArea {
  shrink: number;
  eblup: number;
  mse: number;
  rmse: number | null;
}

export interface FayHerriot {
  variance: number;
  coefficients: number[];
  standardErrors: number[];
  logLikelihood: number;
  areas: SmallArea[];
}

/** Restricted likelihood, likelihood, or Fay & Herriot's moment equation. */
export type FayHerriotMethod = 'REML' | 'ML' | 'FH';

/**
 * Fay–Herriot model 费-赫里奥特小区域模型: direct estimates are drawn towards a regression on the areas' covariates, the more
 * the less certain they are (EBLUP), y_i = x_i'β + v_i + e_i with Var(v) = A and Var(e_i) = D_i known.
 *
 * @param areas direct estimates |y| <= 1e50, their variances 1e-50 <= D <= 1e50 in the square of the same unit, and
 *   equally many covariates |x| <= 1e50, at least one; more areas than covariates
 * @param method how A is estimated
 * @returns `variance` = A >= 0, where the equation has no root above 0 exactly 0; `coefficients` β with their
 *   `standardErrors`; `logLikelihood`, the full one at A; per area, in the order given, `shrink` = D / (A + D), the
 *   estimate `eblup`, its mean squared error `mse` (second order; an unbiased estimate, so below 0 at times for `FH`)
 *   and `rmse`
 * @throws RangeError unless the ranges above hold, the covariates are linearly independent and the numbers of comparable
 *   size: spread over dozens of powers of ten they leave the equation for A without digits
 * @source Fay & Herriot (1979), JASA 74, 269–277; mean squared errors: Prasad & Rao (1990), JASA 85, 163–171 and Datta &
 *   Lahiri (2000), Statistica Sinica 10, 613–627 (REML, ML); Datta, Rao & Smith (2005), Biometrika 92, 183–196 (FH);
 *   definitions as in Molina & Marhuenda (2015), sae: An R package for small area estimation, The R Journal 7, 81–98
 * @example fayHerriot([1, 2, 6].map((estimate) => ({ estimate, variance: 1, covariates: [1] })), 'REML').variance // 6
 */
export function fayHerriot(areas: readonly Readonly<EstimatedArea>[], method: FayHerriotMethod): FayHerriot {
  const p = areas[0]?.covariates.length ?? 0;
  if (!(p > 0)) throw new RangeError('fayHerriot requires at least one area and one covariate');
  if (!areas.every(({ covariates }) => covariates.length === p)) {
    throw new RangeError('fayHerriot requires equally many covariates for every area');
  }
  if (!(areas.length > p)) throw new RangeError('fayHerriot requires more areas than covariates');
  if (!areas.every(({ estimate, covariates }) => [estimate, ...covariates].every((x) => Math.abs(x) <= 1e50))) {
    throw new RangeError('fayHerriot requires estimates and covariates between -1e50 and 1e50');
  }
  if (!areas.every(({ variance }) => variance >= 1e-50 && variance <= 1e50)) {
    throw new RangeError('fayHerriot requires 1e-50 <= variance <= 1e50');
  }
  // In units of each column's largest entry the normal equations of differently sized covariates stay well-conditioned.
  const sizes = areas[0]!.covariates.map((_, k) =>
    Math.max(...areas.map(({ covariates }) => Math.abs(covariates[k]!))),
  );
  const rows = areas.map((area) => ({
    y: area.estimate,
    d: area.variance,
    x: area.covariates.map((x, k) => (sizes[k]! > 0 ? x / sizes[k]! : 0)),
  }));
  const a = modelVariance(rows, method);
  const fit = regress(rows, a);
  return {
    variance: a,
    coefficients: fit.beta.map((b, k) => b / sizes[k]!),
    standardErrors: fit.q.map((line, k) => Math.sqrt(line[k]!) / sizes[k]!),
    logLikelihood: -0.5 * (rows.length * Math.log(2 * Math.PI) + fit.logVariances + fit.weightedSquares),
    areas: smallAreas(rows, a, fit, method),
  };
}

interface Row {
  y: number;
  d: number;
  x: readonly number[];
}

interface Regression {
  beta: number[];
  q: number[][];
  residuals: number[];
  logDeterminant: number;
  logVariances: number;
  weightedSquares: number;
}

/** Generalised least squares with variances A + D. */
function regress(rows: readonly Row[], a: number): Regression {
  const p = rows[0]!.x.length;
  const moments = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  const products = new Array<number>(p).fill(0);
  for (const { x, y, d } of rows) {
    x.forEach((xj, j) => {
      products[j]! += (xj * y) / (a + d);
      x.forEach((xk, k) => (moments[j]![k]! += (xj * xk) / (a + d)));
    });
  }
  const solved = symmetricInverse(moments);
  if (!solved) throw new RangeError('fayHerriot requires linearly independent covariates');
  const { inverse: q, logDeterminant } = solved;
  const beta = q.map((line) => dot(line, products));
  const residuals = rows.map(({ x, y }) => y - dot(x, beta));
  return {
    beta,
    q,
    residuals,
    logDeterminant,
    logVariances: rows.reduce((sum, { d }) => sum + Math.log(a + d), 0),
    weightedSquares: rows.reduce((sum, { d }, i) => sum + residuals[i]! ** 2 / (a + d), 0),
  };
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, k) => sum + x * b[k]!, 0);

/** x'Qx, the variance of the regression at an area. */
const variancesOfFit = (rows: readonly Row[], { q }: Regression): number[] =>
  rows.map(({ x }) => dot(x, q.map((line) => dot(line, x)))); // prettier-ignore

/** Positive where a larger A would fit better. */
function slope(rows: readonly Row[], a: number, method: FayHerriotMethod): number {
  const fit = regress(rows, a);
  if (method === 'FH') return fit.weightedSquares - (rows.length - fit.beta.length);
  const spread = rows.reduce((sum, { d }, i) => sum + (fit.residuals[i]! / (a + d)) ** 2, 0);
  const expected = rows.reduce((sum, { d }) => sum + 1 / (a + d), 0);
  if (method === 'ML') return spread - expected;
  const fitted = variancesOfFit(rows, fit).reduce((sum, v, i) => sum + v / (a + rows[i]!.d) ** 2, 0);
  return spread - (expected - fitted);
}

/** The likelihood that the method makes largest; the moment equation has one root at most. */
function height(rows: readonly Row[], a: number, method: FayHerriotMethod): number {
  const { logVariances, weightedSquares, logDeterminant } = regress(rows, a);
  return -0.5 * (logVariances + weightedSquares + (method === 'REML' ? logDeterminant : 0));
}

/** The best of A = 0 and every A at which the slope turns from positive to negative. */
function modelVariance(rows: readonly Row[], method: FayHerriotMethod): number {
  const variances = rows.map(({ d }) => d);
  const equal = rows.map((row) => ({ ...row, d: 1 }));
  const { weightedSquares } = regress(equal, 0);
  // Beyond this A every slope is negative: |P| <= 1/A, and its p zeros apart no eigenvalue is below 1/(2A).
  const highest = 1.01 * Math.max(...variances, (2 * weightedSquares) / (rows.length - rows[0]!.x.length));
  const grid = [0];
  for (let a = Math.min(...variances) / 100; a < highest; a *= STEP) grid.push(a);
  grid.push(highest);
  const slopes = grid.map((a) => slope(rows, a, method));
  const candidates = slopes[0]! > 0 ? [] : [0];
  for (let i = 0; i + 1 < grid.length; i += 1) {
    if (!(slopes[i]! > 0 && slopes[i + 1]! <= 0)) continue;
    candidates.push(bracketedRoot((a) => slope(rows, a, method), grid[i]!, grid[i + 1]!));
  }
  const heights = candidates.map((a) => height(rows, a, method));
  const best = candidates[heights.indexOf(Math.max(...heights))];
  if (best === undefined) throw new RangeError('fayHerriot requires numbers of comparable size');
  return best;
}

const STEP = 1.5;

function smallAreas(rows: readonly Row[], a: number, fit: Regression, method: FayHerriotMethod): SmallArea[] {
  const total = (term: (row: Row) => number) => rows.reduce((sum, row) => sum + term(row), 0);
  const sum1 = total(({ d }) => 1 / (a + d));
  const sum2 = total(({ d }) => 1 / (a + d) ** 2);
  const fits = variancesOfFit(rows, fit);
  const varianceOfA = method === 'FH' ? (2 * rows.length) / sum1 ** 2 : 2 / sum2;
  const biasOfA = {
    REML: 0,
    ML: -fits.reduce((sum, v, i) => sum + v / (a + rows[i]!.d) ** 2, 0) / sum2,
    FH: (2 * (rows.length * sum2 - sum1 ** 2)) / sum1 ** 3,
  }[method];
  return rows.map(({ x, d }, i) => {
    const shrink = d / (a + d);
    const ofEffect = a * shrink;
    const ofRegression = shrink ** 2 * fits[i]!;
    const ofVariance = (shrink ** 2 * varianceOfA) / (a + d);
    const mse = ofEffect + ofRegression + 2 * ofVariance - biasOfA * shrink ** 2;
    const eblup = dot(x, fit.beta) + (1 - shrink) * fit.residuals[i]!;
    return { shrink, eblup, mse, rmse: mse >= 0 ? Math.sqrt(mse) : null };
  });
}
