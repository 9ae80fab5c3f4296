/** Score 测评结果: one item in every unit of a tree, from the step totals to what may be published. */
import { tQuantiles, type TQuantile } from '../statistics/t-quantiles';
import type { Evidence } from '../evidence';
import type { Because } from './because';
import { columnsFor } from './columns';
import { estimateOf, type Estimate } from './estimate';
import { everyMeasure, HEADLINE_MEASURE, MEASURES, type MeasureId } from './measure';
import type { Method } from './method';
import {
  figuresOf,
  flagsOf,
  headlineShare,
  notScoredOf,
  type HeadlineFacts,
  type PublishedScore,
  type UnitFacts,
  type Window,
} from './published-score';
import { releaseOf, shownDistribution, type ReleasedUnit } from './release';
import { releaseUnits } from './release-units';
import { compareSiblings, type Compared } from './siblings';
import { ratedIn, type StepCounts } from './step-counts';
import type { StepTotals } from './step-totals';
import { treeOf } from './tree';
import type { Unit } from './unit';
import { verdictOf } from './verdict';

export interface Survey {
  method: Method;
  evidence: Evidence | null;
  window: Window | null;
  /** Headline share to be reached, 0..1. */
  target: number | null;
  /** False leaves out band and place, the comparison with the unit above and with those beside it. */
  compared?: boolean;
  /** Of `tQuantiles`, where several items are scored. */
  tQuantile?: TQuantile;
}

export interface UnitScore {
  /** In full precision, for whoever holds the answers. */
  estimates: Record<MeasureId, Estimate>;
  /** People, unweighted. */
  counts: Readonly<StepCounts>;
  published: PublishedScore;
}

/** The result of the unit at a place of the list, found when it is asked for. */
export interface ScoredTree {
  of: (unit: number) => UnitScore;
  /** What a reader could work out of each cut of its steps. */
  released: (unit: number) => ReleasedUnit;
}

/** One result a unit, in the order given; parents come before their children. */
export function scoreUnits(units: readonly Unit[], survey: Survey): UnitScore[] {
  const { of } = scoreTree(units, survey);
  return units.map((_unit, i) => of(i));
}

/** The same one by one: the results of a country, all at once, would fill the memory. */
export function scoreTree(units: readonly Unit[], survey: Survey): ScoredTree {
  const { method, tQuantile = tQuantiles() } = survey;
  const tree = treeOf(units.map(({ parent }) => parent));
  const take = columnsFor(units.length);
  const { deff, ...known } = releaseUnits(units, tree, method, take, tQuantile);
  const release = releaseOf(tree, known, method, take);
  const estimate = (totals: StepTotals, id: MeasureId) =>
    estimateOf(totals, MEASURES[id], method.level, deff, 0, tQuantile);
  const factsOf = (i: number, totals: StepTotals): HeadlineFacts => {
    const headline = estimate(totals, HEADLINE_MEASURE);
    const because = reasonOf(release.because(i), headline);
    return { totals, headline, state: release.states(i).headline, because, enough: known.scored[i] === 1, deff };
  };
  const factsAt = (i: number) => factsOf(i, units[i]!.totals);
  const comparedOf = survey.compared === false ? () => null : compareSiblings(tree, factsAt, method, tQuantile);
  return {
    of: (i) => {
      const { totals } = units[i]!;
      const facts = factsOf(i, totals);
      const estimates = everyMeasure((id) => (id === HEADLINE_MEASURE ? facts.headline : estimate(totals, id)));
      const counts = countsOf(totals);
      const unit = { ...facts, counts, estimates, states: release.states(i), tQuantile };
      return { estimates, counts, published: published(unit, comparedOf(i), survey) };
    },
    released: (i) => ({ ...release.of(i), because: factsAt(i).because }),
  };
}

const countsOf = ({ counts: [none, one, two, three, four, five] }: StepTotals): StepCounts => ({
  0: none!,
  1: one!,
  2: two!,
  3: three!,
  4: four!,
  5: five!,
});

/** A headline without an interval is not imprecise: nobody knows how precise it is. */
const reasonOf = (because: Because | null, { interval }: Estimate): Because | null =>
  because === 'imprecise' && interval === null ? 'one-cluster' : because;

function published(
  unit: UnitFacts,
  compared: Compared | null,
  { method, evidence, window, target }: Survey,
): PublishedScore {
  const { because, states } = unit;
  const headline = headlineShare(unit, method);
  const notScored = notScoredOf(unit);
  return {
    methodId: method.id,
    evidence,
    window,
    n: states.size === 'exact' && because !== 'no-answers' ? ratedIn(unit.counts) : null,
    because,
    figures: figuresOf(unit, headline, method),
    distribution: shownDistribution(unit.counts, states, method),
    notScored,
    verdict: target === null || notScored !== null ? null : verdictOf(headline!.figure.interval!, target),
    band: compared?.band ?? null,
    place: compared?.place ?? null,
    flags: flagsOf(unit, method),
  };
}
