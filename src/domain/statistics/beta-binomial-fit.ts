import { betaCdf } from './beta-cdf';
import { betaQuantile } from './beta-quantile';
import { bracketedRoot } from './bracketed-root';
import { digamma } from './digamma';
import { logGamma } from './log-gamma';

/** `y` of `n` answers count as satisfied; both may be effective, fractional counts. */
export interface CountedArea {
  y: number;
  n: number;
}

/** One area's rate `raw` drawn towards the common mean: `shrink` is the weight of that mean. */
export interface ShrunkArea {
  raw: number;
  shrink: number;
  mean: number;
  standardDeviation: number;
  lower: number;
  upper: number;
  aboveMu: number;
}

export interface BetaBinomialFit {
  mu: number;
  m: number;
  alpha: number;
  beta: number;
  rho: number;
  logLikelihood: number;
  score: [number, number];
  areas: ShrunkArea[];
}

/**
 * Beta-binomial fit 贝塔二项拟合 (empirical Bayes 经验贝叶斯): the areas' true rates are a sample from Beta(α, β), fitted by
 * maximum likelihood; each area's rate is then drawn towards the mean, the more the fewer its answers.
 *
 * @param areas counts, 0 < n <= 1e6, 0 <= y <= n, whole or fractional; at least one
 * @param level level of the credible intervals, 0 < level < 1
 * @returns `mu` = α / (α + β), the mean rate 0..1; `m` = α + β, the size of the prior in answers; `rho` = 1 / (m + 1),
 *   the correlation of two answers of one area; `logLikelihood` with the combinatorial term; `score`, its slope in
 *   logit mu and ln m, both 0 but for rounding; per area, in the order given, `raw` = y / n, `shrink` = m / (m + n), the
 *   posterior `mean` and `standardDeviation`, its credible limits `lower` and `upper` (mu and m taken as known), and
 *   `aboveMu`, the posterior probability of a rate above mu. `null` where the likelihood has no maximum with
 *   1e-3 <= m <= 1000 × the largest n: the areas differ no more than by chance, lie all at 0 or 1, or have one answer each
 * @throws RangeError unless there is an area, 0 < n <= 1e6, 0 <= y <= n, 0 < level < 1
 * @source Griffiths, D. A. (1973), Maximum likelihood estimation for the beta-binomial distribution, Biometrics 29,
 *   637–648; fractional counts: Chen, Wakefield & Lumley (2014), The use of sampling weights in Bayesian hierarchical
 *   models for small area estimation, Spatial and Spatio-temporal Epidemiology 11, 33–43
 * @example betaBinomialFit([{ y: 2, n: 20 }, { y: 10, n: 20 }, { y: 18, n: 20 }], 0.95)?.mu // 0.5
 */
export function betaBinomialFit(areas: readonly Readonly<CountedArea>[], level: number): BetaBinomialFit | null {
  if (!(areas.length > 0)) throw new RangeError('betaBinomialFit requires at least one area');
  if (!areas.every(({ n }) => n > 0 && n <= 1e6)) throw new RangeError('betaBinomialFit requires 0 < n <= 1e6');
  if (!areas.every(({ y, n }) => y >= 0 && y <= n)) throw new RangeError('betaBinomialFit requires 0 <= y <= n');
  if (!(level > 0 && level < 1)) throw new RangeError('betaBinomialFit requires 0 < level < 1');
  // The spread of the rates shows only between answers of one area.
  if (areas.every(({ n }) => n <= 1)) return null;
  const prior = mostLikelyPrior(areas);
  if (!prior || !(prior.alpha >= 1e-6 && prior.beta >= 1e-6)) return null;
  const { mu, m, alpha, beta } = prior;
  return {
    mu,
    m,
    alpha,
    beta,
    rho: 1 / (m + 1),
    logLikelihood: logLikelihood(areas, prior),
    score: [scoreOfMu(areas, prior), scoreOfM(areas, prior)],
    areas: areas.map((area) => shrunk(area, prior, level)),
  };
}

interface Prior {
  mu: number;
  m: number;
  alpha: number;
  beta: number;
}

type Areas = readonly Readonly<CountedArea>[];

function shrunk({ y, n }: Readonly<CountedArea>, { m, alpha, beta }: Prior, level: number): ShrunkArea {
  const a = alpha + y;
  const b = beta + (n - y);
  const mean = a / (m + n);
  return {
    raw: y / n,
    shrink: m / (m + n),
    mean,
    standardDeviation: Math.sqrt((mean * (b / (m + n))) / (m + n + 1)),
    lower: betaQuantile((1 - level) / 2, a, b),
    upper: betaQuantile((1 + level) / 2, a, b),
    // The upper tail as a lower one: 1 minus a share near 1 would have no digits left.
    aboveMu: betaCdf(beta / m, b, a),
  };
}

/** The highest crossing, from rising to falling, of the slope along the ridge of best means. */
function mostLikelyPrior(areas: Areas): Prior | null {
  const lowest = Math.log(1e-3);
  const highest = Math.log(1e3 * Math.max(...areas.map(({ n }) => n)));
  const steps = Math.ceil((highest - lowest) / STEP);
  const grid = Array.from({ length: steps + 1 }, (_, i) => lowest + ((highest - lowest) * i) / steps);
  const slope = (logM: number) => scoreOfM(areas, ridge(areas, logM));
  const slopes = grid.map(slope);
  let best: Prior | null = null;
  // A maximum inside that is lower than an end is not the maximum.
  let height = Math.max(...[lowest, highest].map((end) => logLikelihood(areas, ridge(areas, end))));
  for (let i = 0; i < steps; i += 1) {
    if (!(slopes[i]! > 0 && slopes[i + 1]! <= 0)) continue;
    const prior = ridge(areas, bracketedRoot(slope, grid[i]!, grid[i + 1]!));
    const itsHeight = logLikelihood(areas, prior);
    if (itsHeight > height) [best, height] = [prior, itsHeight];
  }
  return best;
}

/** In ln m; maxima of this likelihood are several units wide. */
const STEP = 0.25;

/** The best mean for a given m; it is unique, since the score of mu falls throughout. */
function ridge(areas: Areas, logM: number): Prior {
  const score = (logitMu: number) => scoreOfMu(areas, prior(logitMu, logM));
  if (!(score(-LARGEST_LOGIT) > 0)) return prior(-LARGEST_LOGIT, logM);
  if (!(score(LARGEST_LOGIT) < 0)) return prior(LARGEST_LOGIT, logM);
  return prior(bracketedRoot(score, -LARGEST_LOGIT, LARGEST_LOGIT), logM);
}

const LARGEST_LOGIT = 30;

function prior(logitMu: number, logM: number): Prior {
  const m = Math.exp(logM);
  const mu = 1 / (1 + Math.exp(-logitMu));
  return { mu, m, alpha: m * mu, beta: m / (1 + Math.exp(logitMu)) };
}

const scoreOfMu = (areas: Areas, { mu, alpha, beta }: Prior): number =>
  beta * mu * sum(areas, ({ y, n }) => digammaRise(alpha, y) - digammaRise(beta, n - y));

const scoreOfM = (areas: Areas, { m, alpha, beta }: Prior): number =>
  sum(areas, ({ y, n }) => alpha * digammaRise(alpha, y) + beta * digammaRise(beta, n - y) - m * digammaRise(m, n));

const logLikelihood = (areas: Areas, { m, alpha, beta }: Prior): number =>
  sum(areas, ({ y, n }) => {
    const ways = logGamma(n + 1) - logGamma(y + 1) - logGamma(n - y + 1);
    return ways + logGammaRise(alpha, y) + logGammaRise(beta, n - y) - logGammaRise(m, n);
  });

const digammaRise = (x: number, by: number): number => digamma(x + by) - digamma(x);

const logGammaRise = (x: number, by: number): number => logGamma(x + by) - logGamma(x);

const sum = (areas: Areas, term: (area: Readonly<CountedArea>) => number): number =>
  areas.reduce((total, area) => total + term(area), 0);
