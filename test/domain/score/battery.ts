/** Battery 方法试题: inputs of every kind the metric takes, and everything a method makes of them. */
import { cell, family, randomCells } from './cells';
import { seeded } from '../../reference/seeded';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { bandsOf, exactP, type SizedShare } from '../../../src/domain/score/bands';
import { contrastOf } from '../../../src/domain/score/contrast';
import { estimateOf } from '../../../src/domain/score/estimate';
import { limitedShare } from '../../../src/domain/score/figure';
import { everyMeasure, MEASURES } from '../../../src/domain/score/measure';
import type { Method } from '../../../src/domain/score/method';
import { pairLevel, placesOf } from '../../../src/domain/score/places';
import { isPresentable, presentationOf } from '../../../src/domain/score/presentation';
import { isEnough } from '../../../src/domain/score/release-units';
import { scoreUnits } from '../../../src/domain/score/score';
import type { Unit } from '../../../src/domain/score/unit';
import { noCounts } from '../../../src/domain/score/step-counts';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { triageOf } from '../../../src/domain/score/triage';
import { verdictOf } from '../../../src/domain/score/verdict';
import { weigh } from '../../../src/domain/score/weighting';
import type { Margins } from '../../../src/domain/statistics/rake';

/** Stratum, cluster, weight, people of steps 0 to 5, people who skipped the item. */
type ShortCell = [string, string | null, number, number, number, number, number, number, number, number];

interface Sample {
  cells: ShortCell[];
  categories: Record<string, string>[] | null;
  margins: Margins | null;
  /** Side of the contrast of each cell. */
  sides: (0 | 1 | null)[];
  /** Of the round. */
  deff: number;
}

interface Round {
  communities: ShortCell[][];
  /** Street of each community; none where they lie directly below the whole. */
  streets: number[] | null;
  population: number | null;
  target: number | null;
}

export interface Battery {
  samples: Sample[];
  rounds: Round[];
  families: { units: SizedShare[]; whole: number }[];
  /** p, n, effective size, degrees of freedom. */
  shares: [number, number, number, number][];
  /** People who rated, population. */
  sizes: [number, number | null][];
}

const short = ({ stratum, cluster, weight, counts, missing }: AnswerCell): ShortCell => [
  stratum,
  cluster,
  weight,
  counts[0],
  counts[1],
  counts[2],
  counts[3],
  counts[4],
  counts[5],
  missing,
];

const long = ([stratum, cluster, weight, none, one, two, three, four, five, missing]: ShortCell): AnswerCell => ({
  stratum,
  cluster,
  weight,
  counts: { ...noCounts(), 0: none, 1: one, 2: two, 3: three, 4: four, 5: five },
  missing,
});

/** New inputs; a record keeps its own. */
export function newBattery(): Battery {
  const random = seeded(20261101);
  const upTo = (most: number) => Math.floor((most + 1) * random());
  const design = (strata: number, clusters: number, equalWeights: boolean, people: number) =>
    randomCells(random, { strata, clusters, equalWeights, people }).map((one) => ({
      ...one,
      weight: Number(one.weight.toFixed(3)),
    }));
  const sample = (cells: AnswerCell[], margins: Margins | null = null, deff = 1): Sample => ({
    cells: cells.map(short),
    categories:
      margins && cells.map(() => ({ sex: ['F', 'M', ''][upTo(2)]!, age: ['18-34', '35-59', '60+'][upTo(2)]! })),
    margins,
    sides: cells.map(() => ([0, 1, null] as const)[upTo(2)]!),
    deff,
  });
  const even: Margins = { sex: { F: 51, M: 49 }, age: { '18-34': 0.3, '35-59': 0.45, '60+': 0.25 } };
  const skewed: Margins = { sex: { F: 900, M: 100 }, age: { '18-34': 4, '35-59': 90, '60+': 6 } };
  /** Answers about as people give them, more or less satisfied. */
  const community = (n: number, satisfied: number, clusters: number, heaviest: number): ShortCell[] =>
    Array.from({ length: Math.max(1, clusters) }, (_, i) => {
      const counts = noCounts();
      for (let person = 0; person < n / Math.max(1, clusters); person++) {
        const u = random();
        if (random() < 0.05) counts[0] += 1;
        else if (u < satisfied) counts[random() < 0.6 ? 5 : 4] += 1;
        else counts[random() < 0.5 ? 3 : random() < 0.6 ? 2 : 1] += 1;
      }
      const weight = i === 0 ? heaviest : 1;
      return short(cell(counts, { cluster: clusters === 0 ? null : String(i), weight, missing: upTo(1) }));
    });
  const round = (
    sizes: readonly number[],
    clusters: number,
    rest: Partial<Round> = {},
    satisfied: () => number = () => 0.5 + 0.48 * random(),
    heaviest = 1,
  ): Round => ({
    communities: sizes.map((n) => community(n, satisfied(), clusters, heaviest)),
    streets: null,
    population: null,
    target: 0.8,
    ...rest,
  });
  const sized = (count: number, satisfied: () => number): SizedShare[] =>
    Array.from({ length: count }, () => ({
      estimate: Number(satisfied().toFixed(4)),
      nStar: Number((20 + 300 * random()).toFixed(2)),
    }));
  return {
    samples: [
      sample([cell({ 5: 30, 4: 23, 3: 1, 2: 1 })]),
      sample([cell({ 5: 40 })], null, 1.6),
      sample([cell({ 4: 12 }), cell({ 4: 9 }, { weight: 3 })], null, 1.1),
      sample([cell({ 1: 1 })]),
      sample([cell({ 0: 12 })]),
      sample([cell({ 5: 20, 2: 7 }, { cluster: 'a' })]),
      sample(design(1, 0, true, 30)),
      sample(design(1, 0, false, 30)),
      sample(design(4, 0, true, 12)),
      sample(design(1, 8, false, 6)),
      sample(design(4, 4, false, 5), null, 1.3),
      sample(design(6, 2, false, 4)),
      sample(design(1, 0, true, 20), even),
      sample(design(3, 5, false, 8), even),
      sample(design(2, 6, false, 9), skewed),
    ],
    rounds: [
      round([5, 9, 10, 29, 30, 55, 99, 100, 150, 400], 0),
      round([120, 130, 140, 150, 160, 300], 0, { streets: [0, 0, 0, 1, 1, 1] }),
      round([120, 120, 120, 130, 200, 250], 10, { target: 0.9 }),
      round([55, 55, 60, 100], 5, { population: 60 }),
      round([110, 120, 130], 0, { target: 0.95 }, () => 0.995),
      round([300, 300, 300, 300], 0, { target: null }, () => 0.04),
      round(
        Array.from({ length: 14 }, () => 150),
        0,
        {},
        () => 0.9,
      ),
      round([40, 0, 12], 0),
      round([100, 200], 1),
      round([150, 200, 260], 8, {}, () => 0.8, 3),
      round([150, 200, 260], 8, {}, () => 0.8, 9),
    ],
    families: [
      { units: sized(12, () => 0.4 + 0.6 * random()), whole: 0.8 },
      { units: sized(40, () => 0.85 + 0.1 * random()), whole: 0.9 },
      { units: [...sized(3, () => 1), ...sized(3, () => 0)], whole: 0.5 },
      { units: sized(1, () => 0.7), whole: 0.9 },
      { units: sized(4, () => 0.9), whole: 1 },
      { units: sized(150, () => 0.4 + 0.6 * random()), whole: 0.7 },
    ],
    shares: [0, 0.005, 0.03, 0.1, 0.23, 0.5, 0.6, 0.85, 0.972, 1].flatMap((p) =>
      [29, 30, 45, 100, 400].flatMap((n): [number, number, number, number][] => [
        [p, n, n, n - 1],
        [p, n, 0.7 * n, 7],
        [p, n, 1.4 * n, 40],
      ]),
    ),
    sizes: [9, 10, 52, 53, 80, 99, 100].flatMap((rated): [number, number | null][] => [
      [rated, null],
      [rated, 5],
      [rated, 60],
      [rated, 100],
      [rated, 5000],
    ]),
  };
}

/** Communities by streets, where there are any, below the whole. */
function unitsOf({ communities, streets, population }: Round): Unit[] {
  const cells = communities.map((own) => own.map(long));
  const flat = family(cells);
  const named = (unit: Unit): Unit => ({ ...unit, population });
  if (!streets) return flat.map((unit, i) => (i === 0 ? unit : named(unit)));
  const above = [...new Set(streets)].map((street) => family(cells.filter((_own, i) => streets[i] === street))[0]!);
  return [
    flat[0]!,
    ...above.map((unit) => ({ ...unit, parent: 0 })),
    ...flat.slice(1).map((unit, i) => named({ ...unit, parent: 1 + [...new Set(streets)].indexOf(streets[i]!) })),
  ];
}

function resultOf({ cells: given, categories, margins, sides, deff }: Sample, method: Method) {
  const cells = given.map(long);
  const weighed = margins && weigh(cells, categories!, margins, method);
  const calibration = weighed?.calibration ?? null;
  const totals = stepTotals(cells, () => 0, 1, calibration);
  const parts = stepTotals(cells, (_cell, i) => sides[i]!, 2, calibration);
  return {
    factors: calibration?.factors ?? null,
    trimmed: weighed?.trimmed ?? null,
    totals,
    estimates: everyMeasure((id) => estimateOf(totals, MEASURES[id], method.level, deff)),
    parts: [0, 1].map((domain) => everyMeasure((id) => estimateOf(parts, MEASURES[id], method.level, deff, domain))),
    contrasts: everyMeasure((id) => contrastOf(parts, MEASURES[id], method.level)),
    limits:
      totals.counts.some((people, step) => step > 0 && people > 0) &&
      (['at-least', 'at-most'] as const).map((side) => limitedShare(totals, side, method, deff)),
  };
}

/** What the method makes of a battery: the words exactly, the numbers in full. */
export const resultsOf = ({ samples, rounds, families, shares, sizes }: Battery, method: Method) => ({
  method,
  measures: MEASURES,
  samples: samples.map((sample) => resultOf(sample, method)),
  rounds: rounds.map((round) =>
    scoreUnits(unitsOf(round), { method, evidence: 'open', window: null, target: round.target }).map(
      ({ estimates, published }) => ({ estimates, published }),
    ),
  ),
  families: families.map(({ units, whole }) => ({
    p: units.map((unit) => exactP(unit, whole)),
    bands: bandsOf(units, whole, method),
    places: placesOf(units, method),
    pairLevel: pairLevel(units.length, method),
    triage: triageOf(units, method.level),
  })),
  shares: shares.map(([p, n, neff, df]) => ({
    ...presentationOf(p, n, neff, df, method),
    isPresentable: isPresentable(p, n, neff, df, method),
  })),
  sizes: sizes.map(([rated, population]) => isEnough(rated, population, method)),
  verdicts: [0.85, 0.9, 0.95].map((target) => verdictOf({ lower: 0.9, upper: 0.95 }, target)),
});
