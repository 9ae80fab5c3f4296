/** Score 测评结果: one item in every unit of a tree, from the step totals to what may be published. */
import { effectiveSize } from '../statistics/effective-size';
import { sampleSize } from '../statistics/sample-size';
import { tQuantiles } from '../statistics/t-quantiles';
import type { Evidence } from '../evidence';
import type { Step } from '../step';
import type { Band } from './band';
import { bandsOf } from './bands';
import type { Because } from './because';
import { designEffectOf, estimateOf, type Estimate } from './estimate';
import { limitedShare, type Limit } from './figure';
import { everyMeasure, HEADLINE_MEASURE, MEASURES, type MeasureId } from './measure';
import type { Method } from './method';
import { pairLevel, placesOf, type Place } from './places';
import { isPresentable } from './presentation';
import {
  distributionOf,
  figuresOf,
  flagsOf,
  headlineShare,
  type HeadlineFacts,
  type HeadlineShare,
  type PublishedScore,
  type UnitFacts,
  type Window,
} from './published-score';
import { releaseOf, type ReleasedUnit } from './release';
import { ratedIn, type StepCounts } from './step-counts';
import type { StepTotals } from './step-totals';
import { treeOf, type Tree } from './tree';
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
  const scoreOf = scoreTree(units, survey);
  return units.map((_unit, i) => scoreOf(i));
}

/**
 * The same, each unit's result found when it is asked for: those of a country, all at once, would fill the memory.
 *
 * @returns the result of the unit at a place of the list
 */
export function scoreTree(units: readonly Unit[], survey: Survey): (unit: number) => UnitScore {
  const { method } = survey;
  const tree = treeOf(units.map(({ parent }) => parent));
  const tQuantile = tQuantiles();
  const { deff, presentable } = presentability(units, tree, method);
  const counts = countColumns(units);
  const enough = Uint8Array.from(units, ({ totals, population }) =>
    isEnough(ratedIn(countsOf(totals)), population, method) ? 1 : 0,
  );
  const release = releaseOf(tree, { counts, presentable, scored: enough }, method);
  const headlineOf = (i: number): HeadlineFacts => {
    const { totals } = units[i]!;
    const headline = estimateOf(totals, MEASURES[HEADLINE_MEASURE], method.level, deff, 0, tQuantile);
    const state = release.headline(i);
    return { totals, headline, state, deff, enough: enough[i] === 1, because: reasonOf(release.because(i), headline) };
  };
  const compared = compareSiblings(tree, headlineOf, method);
  return (i) => {
    const { totals } = units[i]!;
    const facts = headlineOf(i);
    const estimates = everyMeasure((id) =>
      id === HEADLINE_MEASURE ? facts.headline : estimateOf(totals, MEASURES[id], method.level, deff, 0, tQuantile),
    );
    const released = { ...release.of(i), because: facts.because };
    const unit = { ...facts, counts: countsOf(totals), estimates, released };
    return { estimates, counts: unit.counts, released, published: published(unit, compared[i] ?? null, survey) };
  };
}

function countColumns(units: readonly Unit[]): Record<Step, Float64Array> {
  const column = (step: Step) => Float64Array.from(units, ({ totals }) => totals.counts[step]!);
  return { 0: column(0), 1: column(1), 2: column(2), 3: column(3), 4: column(4), 5: column(5) };
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

/** Whether a sample is large enough for a verdict, a band and a place. */
export const isEnough = (rated: number, population: number | null, method: Method): boolean =>
  rated >= method.scoredFrom ||
  (population !== null && rated >= Math.max(method.shownFrom, smallUnitSize(population, method)));

const smallUnitSize = (population: number, method: Method): number =>
  sampleSize(population, method.smallUnitMargin, method.level).ceiling;

/**
 * Whether each unit's headline meets the presentation standard, and the median design effect over the lowest units whose
 * headline may be told in numbers, 1 where there is none: others must not be told by what it does to an interval.
 */
function presentability(
  units: readonly Unit[],
  { children }: Tree,
  method: Method,
): { deff: number; presentable: Uint8Array } {
  const presentable = new Uint8Array(units.length);
  const effects: number[] = [];
  const onDeff: number[] = [];
  units.forEach(({ totals }, i) => {
    const headline = estimateOf(totals, MEASURES[HEADLINE_MEASURE], method.level);
    const effect = sideOfFew(totals, headline.n, method) === null ? designEffectOf(headline) : null;
    if (effect === null) {
      onDeff.push(i);
    } else if (maySayNumbers(headline, method)) {
      presentable[i] = 1;
      if (children[i]!.length === 0) effects.push(effect);
    }
  });
  const deff = median(effects) ?? 1;
  for (const i of onDeff) presentable[i] = mayBeShown(units[i]!.totals, deff, method) ? 1 : 0;
  return { deff, presentable };
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

const maySayNumbers = ({ estimate, n, neff, df }: Estimate, method: Method): boolean =>
  isPresentable(estimate!, n, neff!, df, method);

/** Whether the headline meets the presentation standard: where few are on a side, its limit, whoever the few are. */
function mayBeShown(totals: StepTotals, deff: number, method: Method): boolean {
  const headline = estimateOf(totals, MEASURES[HEADLINE_MEASURE], method.level, deff);
  if (headline.interval === null) return false;
  const side = sideOfFew(totals, headline.n, method);
  if (side === null) return maySayNumbers(headline, method);
  const { estimate, nStar } = limitedShare(totals, side, method, deff);
  return isPresentable(estimate, headline.n, nStar, headline.n - 1, method);
}

function published(
  unit: UnitFacts,
  compared: Compared | null,
  { method, evidence, window, target }: Survey,
): PublishedScore {
  const { released } = unit;
  const headline = headlineShare(unit, method);
  const notScored = notScoredOf(unit, headline);
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
    band: compared?.band ?? null,
    place: compared?.place ?? null,
    flags: flagsOf(unit, method),
  };
}

const notScoredOf = ({ because, enough }: HeadlineFacts, headline: HeadlineShare | null): Because | null =>
  because ?? (enough && headline ? null : 'too-few-to-score');

interface Compared {
  band: Band;
  place: Place;
}

/** Band and place of every scored unit, among those directly below the same unit. */
function compareSiblings(
  { children }: Tree,
  headlineOf: (unit: number) => HeadlineFacts,
  method: Method,
): (Compared | undefined)[] {
  const compared: (Compared | undefined)[] = children.map(() => undefined);
  children.forEach((below, parent) => {
    const family = below.flatMap((unit) => {
      const facts = headlineOf(unit);
      const share = headlineShare(facts, method);
      return share && notScoredOf(facts, share) === null ? [{ unit, facts, share }] : [];
    });
    if (family.length === 0) return;
    // Against what is shown of the whole: a limit, where it has one.
    const above = headlineOf(parent);
    const whole = (headlineShare(above, method) ?? above.headline).estimate;
    if (whole === null) return;
    const sized = (level: number) =>
      family.map(({ facts, share }) => ({
        estimate: share.estimate,
        nStar: resized(facts, share, level),
        end: share.end,
      }));
    const bands = bandsOf(sized(1 - method.alpha / family.length), whole, method);
    const places = placesOf(sized(pairLevel(family.length, method)), method);
    family.forEach(({ unit }, i) => (compared[unit] = { band: bands[i]!, place: places[i]! }));
  });
  return compared;
}

/** n* at the level of a test: few clusters are trusted the less the stricter the test. */
function resized({ headline, state }: HeadlineFacts, { estimate, nStar }: HeadlineShare, level: number): number {
  const { n, df, standardError } = headline;
  if (state !== 'exact' || standardError === 0 || df === n - 1) return nStar;
  return effectiveSize(estimate, standardError! ** 2, n, df, 1, level) ?? nStar;
}
