/** Release units 待发布单位: what is known of each unit before anything is released. */
import type { TQuantile } from '../statistics/t-quantiles';
import { STEPS } from '../step';
import type { TakeColumns } from './columns';
import { designEffectOf, estimateOf, type Estimate } from './estimate';
import { limitedShare, type Limit } from './figure';
import { HEADLINE_MEASURE, MEASURES } from './measure';
import type { Method } from './method';
import { isPresentable } from './presentation';
import type { ReleaseUnits } from './release';
import { scoredFrom } from './scored-from';
import type { StepTotals } from './step-totals';
import type { Tree } from './tree';
import type { Unit } from './unit';

/**
 * What a release follows from; and the median design effect over the lowest units whose headline may be told in numbers, 1
 * where there is none: others must not be told by what it does to an interval.
 */
export function releaseUnits(
  units: readonly Unit[],
  { children }: Tree,
  method: Method,
  take: TakeColumns,
  tQuantile: TQuantile,
): ReleaseUnits & { deff: number } {
  const counts = { 0: take(), 1: take(), 2: take(), 3: take(), 4: take(), 5: take() };
  const [presentable, scored] = [new Uint8Array(units.length), new Uint8Array(units.length)];
  const effects: number[] = [];
  const onDeff: number[] = [];
  units.forEach((unit, i) => {
    const { totals } = unit;
    for (const step of STEPS) counts[step][i] = totals.counts[step]!;
    const headline = estimateOf(totals, MEASURES[HEADLINE_MEASURE], method.level, 1, 0, tQuantile);
    scored[i] = Number(isEnough(headline.n, unit.population, method));
    const effect = sideOfFew(totals, headline.n, method) === null ? designEffectOf(headline) : null;
    if (effect === null) {
      onDeff.push(i);
    } else if (maySayNumbers(headline, method, tQuantile)) {
      presentable[i] = 1;
      if (children[i]!.length === 0) effects.push(effect);
    }
  });
  const deff = median(effects) ?? 1;
  for (const i of onDeff) presentable[i] = Number(mayBeShown(units[i]!.totals, deff, method, tQuantile));
  return { counts, presentable, scored, deff };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** The side with too few people to be told in numbers; `null` where there is none. */
function sideOfFew({ counts }: StepTotals, n: number, method: Method): Limit['side'] | null {
  const satisfied = counts[4]! + counts[5]!;
  if (n - satisfied < method.sideFrom) return 'at-least';
  return satisfied < method.sideFrom ? 'at-most' : null;
}

const maySayNumbers = ({ estimate, n, neff, df }: Estimate, method: Method, tQuantile: TQuantile): boolean =>
  isPresentable(estimate!, n, neff!, df, method, tQuantile);

/** Whether the headline meets the presentation standard: where few are on a side, its limit, whoever the few are. */
function mayBeShown(totals: StepTotals, deff: number, method: Method, tQuantile: TQuantile): boolean {
  const headline = estimateOf(totals, MEASURES[HEADLINE_MEASURE], method.level, deff, 0, tQuantile);
  if (headline.interval === null) return false;
  const side = sideOfFew(totals, headline.n, method);
  if (side === null) return maySayNumbers(headline, method, tQuantile);
  const { estimate, nStar } = limitedShare(totals, side, method, deff);
  return isPresentable(estimate, headline.n, nStar, headline.n - 1, method);
}

/** Whether a sample is large enough for a verdict, a band and a place. */
export const isEnough = (rated: number, population: number | null, method: Method): boolean =>
  rated >= method.scoredFrom || rated >= scoredFrom(population, method);
