/** Score 测评结果: one item in every unit of a tree, from the step totals to what may be published. */
import { effectiveSize } from '../statistics/effective-size';
import { sampleSize } from '../statistics/sample-size';
import type { Evidence } from '../evidence';
import { bandsOf } from './bands';
import { designEffectOf, estimateOf, restsOnDeff, type Estimate } from './estimate';
import { limitedShare, type Limit } from './figure';
import { everyMeasure, HEADLINE_MEASURE, MEASURES, type MeasureId } from './measure';
import type { Method } from './method';
import { pairLevel, placesOf } from './places';
import { isPresentable } from './presentation';
import {
  distributionOf,
  figuresOf,
  flagsOf,
  headlineShare,
  type HeadlineShare,
  type PublishedScore,
  type UnitFacts,
  type Window,
} from './published-score';
import { releaseOf, type ReleasedUnit } from './release';
import { ratedIn, type StepCounts } from './step-counts';
import type { StepTotals } from './step-totals';
import { verdictOf } from './verdict';

export interface Unit {
  /** Place of the unit above in the list, before this one; -1 for the top. */
  parent: number;
  totals: StepTotals;
  /** Residents or dwellings, where known: a small unit is scored from a smaller sample. */
  population: number | null;
}

export interface Survey {
  method: Method;
  evidence: Evidence | null;
  window: Window | null;
  /** Headline share to be reached, 0..1. */
  target: number | null;
}

export interface UnitScore {
  /** In full precision, for whoever holds the answers. */
  estimates: Record<MeasureId, Estimate>;
  /** People, unweighted. */
  counts: Readonly<StepCounts>;
  /** What a reader could work out of each cut of the steps. */
  released: ReleasedUnit;
  published: PublishedScore;
}

/** One result a unit, in the order given; parents come before their children. */
export function scoreUnits(units: readonly Unit[], survey: Survey): UnitScore[] {
  const { method } = survey;
  const alone = units.map(({ totals }) => estimatesOf(totals, method, 1));
  const deff = medianDesignEffect(units, alone, method);
  const withDeff = (own: Record<MeasureId, Estimate>, { totals }: Unit) =>
    everyMeasure((id) => (restsOnDeff(own[id]) ? estimateOf(totals, MEASURES[id], method.level, deff) : own[id]));
  const estimates = deff === 1 ? alone : alone.map((own, i) => withDeff(own, units[i]!));
  const counts = units.map(({ totals }) => countsOf(totals));
  const enough = units.map(({ population }, i) => isEnough(ratedIn(counts[i]!), population, method));
  const released = releaseOf(
    units.map(({ parent }, i) => {
      const presentable = mayBeShown(units[i]!.totals, estimates[i]![HEADLINE_MEASURE], deff, method);
      return { parent, counts: counts[i]!, presentable, scored: enough[i]! };
    }),
    method,
  );
  const facts = units.map(({ totals }, i): UnitFacts => ({
    totals,
    counts: counts[i]!,
    estimates: estimates[i]!,
    released: withReason(released[i]!, estimates[i]![HEADLINE_MEASURE]),
    enough: enough[i]!,
    deff,
  }));
  const headlines = facts.map((unit) => headlineShare(unit, method));
  const scores = facts.map((unit, i) => ({
    estimates: unit.estimates,
    counts: unit.counts,
    released: unit.released,
    published: published(unit, headlines[i]!, survey),
  }));
  compareSiblings(units, facts, headlines, scores, method);
  return scores;
}

const estimatesOf = (totals: StepTotals, method: Method, deff: number): Record<MeasureId, Estimate> =>
  everyMeasure((id) => estimateOf(totals, MEASURES[id], method.level, deff));

const countsOf = ({ counts: [none, one, two, three, four, five] }: StepTotals): StepCounts => ({
  0: none!,
  1: one!,
  2: two!,
  3: three!,
  4: four!,
  5: five!,
});

/** A headline without an interval is not imprecise: nobody knows how precise it is. */
const withReason = (released: ReleasedUnit, { interval }: Estimate): ReleasedUnit =>
  released.because === 'imprecise' && interval === null ? { ...released, because: 'one-cluster' } : released;

/** Whether a sample is large enough for a verdict, a band and a place. */
export const isEnough = (rated: number, population: number | null, method: Method): boolean =>
  rated >= method.scoredFrom ||
  (population !== null && rated >= Math.max(method.shownFrom, smallUnitSize(population, method)));

const smallUnitSize = (population: number, method: Method): number =>
  sampleSize(population, method.smallUnitMargin, method.level).ceiling;

/**
 * Median over the lowest units whose headline may be told in numbers, 1 where there is none: others must not be told by
 * what it does to an interval.
 */
function medianDesignEffect(
  units: readonly Unit[],
  estimates: readonly Record<MeasureId, Estimate>[],
  method: Method,
): number {
  const hasUnitsBelow = new Set(units.map(({ parent }) => parent));
  const effects = estimates
    .filter((own, i) => !hasUnitsBelow.has(i) && maySayNumbers(units[i]!.totals, own[HEADLINE_MEASURE], method))
    .map((own) => designEffectOf(own[HEADLINE_MEASURE]))
    .filter((effect) => effect !== null)
    .sort((a, b) => a - b);
  const middle = effects.length / 2;
  if (effects.length === 0) return 1;
  return (effects[Math.ceil(middle) - 1]! + effects[Math.floor(middle)]!) / 2;
}

/** The side with too few people to be told in numbers; `null` where there is none. */
function sideOfFew({ counts }: StepTotals, n: number, method: Method): Limit['side'] | null {
  const satisfied = counts[4]! + counts[5]!;
  if (n - satisfied < method.sideFrom) return 'at-least';
  return satisfied < method.sideFrom ? 'at-most' : null;
}

const maySayNumbers = (totals: StepTotals, { estimate, n, neff, df }: Estimate, method: Method): boolean =>
  sideOfFew(totals, n, method) === null && isPresentable(estimate!, n, neff!, df, method);

/** Whether the headline meets the presentation standard: where few are on a side, its limit, whoever the few are. */
function mayBeShown(totals: StepTotals, headline: Estimate, deff: number, method: Method): boolean {
  if (headline.interval === null) return false;
  const side = sideOfFew(totals, headline.n, method);
  if (side === null) return maySayNumbers(totals, headline, method);
  const { estimate, nStar } = limitedShare(totals, side, method, deff);
  return isPresentable(estimate, headline.n, nStar, headline.n - 1, method);
}

function published(
  unit: UnitFacts,
  headline: HeadlineShare | null,
  { method, evidence, window, target }: Survey,
): PublishedScore {
  const { released } = unit;
  const notScored = released.because ?? (unit.enough && headline ? null : 'too-few-to-score');
  return {
    methodId: method.id,
    evidence,
    window,
    n: released.size.state === 'exact' && released.because !== 'no-answers' ? ratedIn(unit.counts) : null,
    because: released.because,
    figures: figuresOf(unit, headline, method),
    distribution: distributionOf(unit, method),
    notScored,
    verdict:
      target !== null && notScored === null && headline?.figure.interval
        ? verdictOf(headline.figure.interval, target)
        : null,
    band: null,
    place: null,
    flags: flagsOf(unit, method),
  };
}

/** Sets band and place of every scored unit, among those directly below the same unit. */
function compareSiblings(
  units: readonly Unit[],
  facts: readonly UnitFacts[],
  headlines: readonly (HeadlineShare | null)[],
  scores: readonly UnitScore[],
  method: Method,
): void {
  const families = new Map<number, number[]>();
  units.forEach(({ parent }, unit) => {
    if (parent < 0 || scores[unit]!.published.notScored !== null) return;
    const family = families.get(parent) ?? [];
    families.set(parent, family);
    family.push(unit);
  });
  for (const [parent, family] of families) {
    // Against what is shown of the whole: a limit, where it has one.
    const whole = (headlines[parent] ?? scores[parent]!.estimates[HEADLINE_MEASURE]).estimate;
    if (whole === null) continue;
    const sized = (level: number) =>
      family.map((unit) => {
        const { estimate, nStar, end } = headlines[unit]!;
        return { estimate, nStar: resized(facts[unit]!, estimate, nStar, level), end };
      });
    const bands = bandsOf(sized(1 - method.alpha / family.length), whole, method);
    const places = placesOf(sized(pairLevel(family.length, method)), method);
    family.forEach((unit, i) => {
      scores[unit]!.published.band = bands[i]!;
      scores[unit]!.published.place = places[i]!;
    });
  }
}

/** n* at the level of a test: few clusters are trusted the less the stricter the test. */
function resized({ estimates, released }: UnitFacts, estimate: number, nStar: number, level: number): number {
  const { n, df, standardError } = estimates[HEADLINE_MEASURE];
  if (released.headline.state !== 'exact' || standardError === 0 || df === n - 1) return nStar;
  return effectiveSize(estimate, standardError! ** 2, n, df, 1, level) ?? nStar;
}
