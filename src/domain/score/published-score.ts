/** Published score 公布的测评结果: what may be shown of one unit, and why the rest is withheld. */
import type { TQuantile } from '../statistics/t-quantiles';
import type { Evidence } from '../evidence';
import type { Band } from './band';
import type { Because } from './because';
import type { CutState } from './cut';
import type { Estimate } from './estimate';
import { limitedShare, shown, withheld, type Figure, type LimitedShare } from './figure';
import { everyMeasure, type MeasureId } from './measure';
import type { Method } from './method';
import type { Place } from './places';
import { isPresentable } from './presentation';
import type { ReleaseStates } from './release';
import { ratedIn, type StepCounts } from './step-counts';
import { overRated, type StepTotals } from './step-totals';
import type { Verdict } from './verdict';

/** Half-open span of time the answers come from, ISO 8601. */
export interface Window {
  from: string;
  until: string;
}

/** V1: a stratum with a single cluster; W1: very unequal weights; K1: many 不了解. */
export type Flag = 'V1' | 'W1' | 'K1';

export interface PublishedScore {
  methodId: string;
  evidence: Evidence | null;
  window: Window | null;
  /** People who rated; `null` where not even that is shown. */
  n: number | null;
  /** Why there is no headline; `null` where there is one, be it as a limit. */
  because: Because | null;
  figures: Record<MeasureId, Figure>;
  /** Steps whose people are told together, best first; `null` where not even the headline is exact. */
  distribution: { steps: (1 | 2 | 3 | 4 | 5)[]; count: number }[] | null;
  /** Why there is neither verdict nor band nor place (未评); `null` where the unit is scored. */
  notScored: Because | null;
  /** Against the target of the round, where it has one. */
  verdict: Verdict | null;
  /** Against the unit above, and among its other units; `null` for the top, and where the unit above is not shown. */
  band: Band | null;
  place: Place | null;
  flags: Flag[];
}

/** What the headline of a unit follows from. */
export interface HeadlineFacts {
  totals: StepTotals;
  headline: Estimate;
  /** What is shown of the headline, and why it is not. */
  state: CutState;
  because: Because | null;
  /** Enough people rated for a verdict, a band and a place. */
  enough: boolean;
  /** The round's median design effect. */
  deff: number;
}

export interface UnitFacts extends HeadlineFacts {
  states: ReleaseStates;
  tQuantile: TQuantile;
  counts: Readonly<StepCounts>;
  estimates: Readonly<Record<MeasureId, Estimate>>;
}

/** Figures of a unit, as far as the release lets them through. */
export function figuresOf(unit: UnitFacts, headline: HeadlineShare | null, method: Method): PublishedScore['figures'] {
  const { because, estimates, tQuantile } = unit;
  if (because !== null) return everyMeasure(() => withheld(because));
  // Who has a headline has these shares: of the same people, or of more.
  const ifPresentable = (id: MeasureId): Figure => {
    const { estimate, n, neff, df } = estimates[id];
    return isPresentable(estimate!, n, neff!, df, method, tQuantile) ? shown(estimates[id]) : withheld('imprecise');
  };
  const limited = (side: 'at-least' | 'at-most', domain?: 'answered') =>
    asFigure(limitedShare(unit.totals, side, method, unit.deff, domain));
  const { middle, top, bottom, dontKnow } = unit.states;
  const fewAreLow = unit.state === 'y-limited' || middle === 'y-limited';
  const restOf = (id: MeasureId, side: 'at-least' | 'at-most'): Figure => {
    if (fewAreLow) return limited(side);
    return middle === 'exact' ? ifPresentable(id) : withheld('would-reveal');
  };
  const steps = [unit.state, middle, top, bottom];
  return {
    'sat.t2/1': headline!.figure,
    'sat.t3/1': restOf('sat.t3/1', 'at-least'),
    'sat.mean/1': steps.every((state) => state === 'exact')
      ? shown(estimates['sat.mean/1'], 100)
      : withheld('would-reveal'),
    'sat.low/1': restOf('sat.low/1', 'at-most'),
    'sat.dk/1':
      dontKnow === 'exact'
        ? ifPresentable('sat.dk/1')
        : dontKnow === 'x-limited'
          ? limited('at-most', 'answered')
          : withheld('would-reveal'),
  };
}

/** The headline, and the share and n* that verdict, band and place are read from. */
export interface HeadlineShare {
  figure: Figure;
  estimate: number;
  nStar: number;
  /** Where the figure is a limit, the other end of what the share may be. */
  end?: number;
}

/** `null` where there is a reason; without one, the headline is shown and has an error, see `releaseUnits`. */
export function headlineShare(
  { state, because, headline, totals, deff }: HeadlineFacts,
  method: Method,
): HeadlineShare | null {
  if (because !== null) return null;
  if (state === 'exact') return { figure: shown(headline), estimate: headline.estimate!, nStar: headline.nStar! };
  const side = state === 'y-limited' ? 'at-least' : 'at-most';
  const limited = limitedShare(totals, side, method, deff);
  const { estimate, nStar } = limited;
  return { figure: asFigure(limited), estimate, nStar, end: side === 'at-least' ? 1 : 0 };
}

/** Why a unit gets neither verdict nor band nor place. */
export const notScoredOf = ({ because, enough }: HeadlineFacts): Because | null =>
  because ?? (enough ? null : 'too-few-to-score');

export function flagsOf({ totals, counts, states, because }: UnitFacts, method: Method): Flag[] {
  if (because !== null) return [];
  const weight = overRated(totals.weights);
  const flags: Flag[] = [];
  if (totals.lonelyStrata > 0) flags.push('V1');
  if (overRated(totals.counts) * overRated(totals.squares) > method.kishFlag * weight * weight) flags.push('W1');
  const mayTell = states.dontKnow === 'exact';
  if (mayTell && counts[0] > method.dontKnowFlag * (ratedIn(counts) + counts[0])) flags.push('K1');
  return flags;
}

const asFigure = ({ limit, interval }: LimitedShare): Figure => ({ estimate: null, interval, limit, because: null });
