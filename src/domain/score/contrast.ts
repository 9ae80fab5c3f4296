/** Contrast 差异: a measure in one part of the residents less that in another, such as urban less rural (城乡差). */
import { studentTQuantile } from '../statistics/student-t-quantile';
import type { Interval } from '../statistics/wilson';
import { STEPS } from '../step';
import type { Because } from './because';
import type { CutState } from './cut';
import { protectCut, type CutUnit } from './disclosure';
import { quadraticForm } from './estimate';
import type { Measure } from './measure';
import type { Method } from './method';
import type { ReleasedUnit } from './release';
import type { StepTotals } from './step-totals';

export interface Contrast {
  /** People in the denominators of both parts. */
  n: [number, number];
  /** First less second, a difference of shares or of means; `null` where a part has nobody. */
  estimate: number | null;
  standardError: number | null;
  df: number;
  /** Student's, kept within what a difference can be; `null` where a part lies in one cluster, or the error found is 0. */
  interval: Interval | null;
}

/** @param totals of two domains, the parts; they may share strata and clusters */
export function contrastOf(totals: StepTotals, measure: Measure, level: number): Contrast {
  const parts = [0, 1].map((domain) => {
    const steps = STEPS.filter((step) => measure.values[step] !== null);
    const columns = steps.map((step) => 6 * domain + step);
    const weight = columns.reduce((sum, column) => sum + totals.weights[column]!, 0);
    const sum = steps.reduce<number>(
      (total, step, i) => total + measure.values[step]! * totals.weights[columns[i]!]!,
      0,
    );
    const n = columns.reduce((total, column) => total + totals.counts[column]!, 0);
    return { columns, weight, mean: sum / weight, values: steps.map((step) => measure.values[step]!), n };
  });
  const [first, second] = parts as [(typeof parts)[0], (typeof parts)[0]];
  const n: [number, number] = [first.n, second.n];
  const df = totals.df.together;
  if (!(first.weight > 0 && second.weight > 0)) return { n, estimate: null, standardError: null, df, interval: null };
  const influence = (part: typeof first, sign: 1 | -1) =>
    part.values.map((value) => (sign * (value - part.mean)) / part.weight);
  const standardError = Math.sqrt(
    quadraticForm(totals, [...first.columns, ...second.columns], [...influence(first, 1), ...influence(second, -1)]),
  );
  const estimate = first.mean - second.mean;
  const most = measure.kind === 'share' ? 1 : 100;
  // The residuals of a part in a single cluster add up to 0 whatever its error is.
  const told = standardError > 0 && Math.min(...totals.df.rated) >= 1;
  const reach = !told ? null : studentTQuantile((1 + level) / 2, df) * standardError;
  const interval =
    reach === null ? null : { lower: Math.max(-most, estimate - reach), upper: Math.min(most, estimate + reach) };
  return { n, estimate, standardError, df, interval };
}

export interface ContrastUnit {
  parent: number;
  totals: StepTotals;
  released: ReleasedUnit;
  /** Whether the sum of a part would tell more of lower units than their own figures do, see `divideHidden`. */
  dividesHidden: boolean;
}

/**
 * Why each unit's headline contrast is withheld, `null` where it may be shown: it tells four groups of people apart
 * (satisfied or not, in either part), each large enough and none to be had from the totals above; and it must not add
 * up lower units in another way than the tree does.
 */
export function releaseContrasts(units: readonly ContrastUnit[], method: Method): (Because | null)[] {
  const groups = units.map(({ totals: { counts } }) =>
    [0, 6].map((at) => ({
      satisfied: counts[at + 4]! + counts[at + 5]!,
      not: counts[at + 1]! + counts[at + 2]! + counts[at + 3]!,
    })),
  );
  const ownReason = units.map(({ released, dividesHidden }, i): Because | null => {
    if (released.because !== null) return released.because;
    const cells = groups[i]!.flatMap(({ satisfied, not }) => [satisfied, not]);
    if (released.headline.state === 'exact' && cells.every((cell) => cell >= method.cellFrom)) {
      return dividesHidden ? 'would-reveal' : null;
    }
    if (groups[i]!.some(({ satisfied, not }) => satisfied + not === 0)) return 'one-sided';
    return groups[i]!.some(({ satisfied, not }) => satisfied + not < method.shownFrom) ? 'too-few' : 'would-reveal';
  });
  const cut = (of: 'satisfied' | 'not') =>
    protectCut(
      units.map(({ parent, released }, i): CutUnit => {
        const [x, y] = [groups[i]![0]![of], groups[i]![1]![of]];
        const state: CutState = ownReason[i] === null ? 'exact' : 'hidden';
        return {
          parent,
          x,
          y,
          state,
          sum: of === 'satisfied' ? released.headline.x : released.headline.y,
          loss: x + y,
        };
      }),
      method,
    );
  const [satisfied, not] = [cut('satisfied'), cut('not')];
  return units.map((_unit, i) => {
    if (ownReason[i] !== null) return ownReason[i]!;
    return satisfied[i]!.state === 'exact' && not[i]!.state === 'exact' ? null : 'protects-others';
  });
}
