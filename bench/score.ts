/**
 * How fast a round is scored once its answers are counted: `npm run bench:score`. A city with bands and places for every
 * item, then every community of the country for one item. Invented answers, no database. Nothing here is a test.
 */
import { cpus } from 'node:os';
import type { AnswerCell } from '../src/domain/score/answer-cell';
import { bandsOf, type SizedShare } from '../src/domain/score/bands';
import { estimateOf } from '../src/domain/score/estimate';
import { HEADLINE_MEASURE, MEASURE_IDS, MEASURES } from '../src/domain/score/measure';
import { CSM_1 } from '../src/domain/score/method';
import { placesOf } from '../src/domain/score/places';
import { isPresentable } from '../src/domain/score/presentation';
import { releaseOf } from '../src/domain/score/release';
import { scoreTree, scoreUnits, type Survey } from '../src/domain/score/score';
import { addTotals, emptyTotals, stepTotals, type StepTotals } from '../src/domain/score/step-totals';
import { treeOf } from '../src/domain/score/tree';
import type { Unit } from '../src/domain/score/unit';
import { tQuantiles } from '../src/domain/statistics/t-quantiles';
import type { Step } from '../src/domain/step';
import { seeded } from '../test/reference/seeded';

const ITEMS = 7;
const CITY = { districts: 6, streets: 67, communities: 1049 };
const COUNTRY = { cities: 340, districts: 2_850, streets: 38_600, communities: 620_000 };
/** People of whom the design tells apart what each chose; a community's answers come one by one. */
const ANSWERS = { least: 100, most: 400 };
const SHARES = [0.02, 0.01, 0.02, 0.05, 0.35, 0.55];

const survey: Survey = { method: CSM_1, evidence: 'open', window: null, target: 0.9 };

/** Levels of the tree from the top, each with the place above of every unit of it. */
interface Country {
  parents: number[];
  /** Place of the first community; all before it have units below. */
  firstCommunity: number;
}

/** As many units a level as said, spread evenly over those above. */
function countryOf(...sizes: number[]): Country {
  const parents = [-1];
  let above = 0;
  let aboveSize = 1;
  for (const size of sizes) {
    const first = parents.length;
    for (let i = 0; i < size; i++) parents.push(above + Math.floor((i * aboveSize) / size));
    above = first;
    aboveSize = size;
  }
  return { parents, firstCommunity: above };
}

/** Counts about as chance would make them, without drawing each person. */
function drawnCell(community: number, random: () => number): AnswerCell {
  const n = ANSWERS.least + Math.floor((ANSWERS.most - ANSWERS.least) * random());
  const around = (share: number) => Math.max(0, Math.round(n * share + (random() - 0.5) * 4 * Math.sqrt(n * share)));
  const [none, one, two, three, four, five] = SHARES.map(around);
  return {
    stratum: String(community),
    cluster: null,
    weight: 1,
    counts: { 0: none!, 1: one!, 2: two!, 3: three!, 4: four!, 5: five! },
    missing: 0,
  };
}

const cellsOf = ({ parents, firstCommunity }: Country, seed: number): AnswerCell[] => {
  const random = seeded(seed);
  return parents.slice(firstCommunity).map((_, i) => drawnCell(i, random));
};

/** Every community's totals, added up the tree. */
function totalled({ parents, firstCommunity }: Country, cells: readonly AnswerCell[]): Unit[] {
  const totals: StepTotals[] = parents.map((_, unit) =>
    unit < firstCommunity ? emptyTotals() : stepTotals([cells[unit - firstCommunity]!]),
  );
  for (let unit = parents.length - 1; unit > 0; unit--) addTotals(totals[parents[unit]!]!, totals[unit]!);
  return parents.map((parent, unit) => ({ parent, totals: totals[unit]!, population: null }));
}

/** A community that keeps its counts only, and finds its totals anew whenever they are read. */
class CountedCommunity implements Unit {
  readonly population = null;

  constructor(
    readonly parent: number,
    private readonly cell: AnswerCell,
  ) {}

  get totals(): StepTotals {
    return stepTotals([this.cell]);
  }
}

/** The same units without the totals of the communities. */
function counted({ parents, firstCommunity }: Country, cells: readonly AnswerCell[]): Unit[] {
  const communities = cells.map((cell, i) => new CountedCommunity(parents[firstCommunity + i]!, cell));
  const totals: StepTotals[] = [];
  // From below, so that the engine sees totals come and go before it sees any that stay, and looks for neither among the old.
  for (let unit = parents.length - 1; unit > 0; unit--) {
    const own = totals[unit] ?? communities[unit - firstCommunity]!.totals;
    addTotals((totals[parents[unit]!] ??= emptyTotals()), own);
  }
  return [
    ...parents.slice(0, firstCommunity).map((parent, unit) => ({ parent, totals: totals[unit]!, population: null })),
    ...communities,
  ];
}

/** Step totals, estimates, release, bands and places, each by itself, in milliseconds; the last two in one flat family. */
function partsOf(tree: Country, cells: readonly AnswerCell[], flat: boolean): Record<string, number> {
  const parts: Record<string, number> = {};
  const timed = <Result>(what: string, run: () => Result): Result => {
    const start = performance.now();
    const result = run();
    parts[what] = performance.now() - start;
    return result;
  };
  const units = timed('step totals', () => totalled(tree, cells));
  const tQuantile = tQuantiles();
  const estimates = timed('estimates', () =>
    units.map(({ totals }) => MEASURE_IDS.map((id) => estimateOf(totals, MEASURES[id], CSM_1.level, 1, 0, tQuantile))),
  );
  const headline = estimates.map((all) => all[MEASURE_IDS.indexOf(HEADLINE_MEASURE)]!);
  timed('release', () => {
    const column = (step: Step) => Float64Array.from(units, ({ totals: { counts } }) => counts[step]!);
    const presentable = Uint8Array.from(headline, ({ estimate, n, neff, df }) =>
      Number(isPresentable(estimate!, n, neff!, df, CSM_1, tQuantile)),
    );
    return releaseOf(
      treeOf(tree.parents),
      {
        counts: { 0: column(0), 1: column(1), 2: column(2), 3: column(3), 4: column(4), 5: column(5) },
        presentable,
        scored: presentable,
      },
      CSM_1,
    );
  });
  if (!flat) return parts;
  const shares = headline.slice(tree.firstCommunity) as SizedShare[];
  timed('bands, one family', () => bandsOf(shares, headline[0]!.estimate!, CSM_1));
  timed('places, one family', () => placesOf(shares, CSM_1));
  return parts;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Median of several runs after warm-up, in milliseconds. */
function timesOf(run: () => void, runs: number): number {
  const times = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times.slice(1));
}

/** Every item, as a round is scored. */
function scoreItems(tree: Country, items: readonly (readonly AnswerCell[])[]): void {
  const tQuantile = tQuantiles();
  for (const cells of items) scoreUnits(totalled(tree, cells), { ...survey, tQuantile });
}

/** Scores every unit of a tree in turn, and keeps none: as they would be written out. */
function scoreAll(tree: Country, cells: readonly AnswerCell[], compared: boolean): number {
  const { of } = scoreTree(counted(tree, cells), { ...survey, compared });
  let shown = 0;
  for (let unit = 0; unit < tree.parents.length; unit++) if (of(unit).published.because === null) shown += 1;
  return shown;
}

/** A single run, and the memory in use at its end. */
function onceOf(run: () => number): { milliseconds: number; megabytes: number } {
  const start = performance.now();
  if (run() === 0) throw new Error('nothing was scored');
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { milliseconds: performance.now() - start, megabytes: Math.round((heapUsed + arrayBuffers) / 1e6) };
}

/** What was measured, in the order it was. */
class Findings {
  private readonly rows: Record<string, string>[] = [];

  time(what: string, milliseconds: number): void {
    this.rows.push({ what, found: `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms` });
  }

  memory(what: string, megabytes: number): void {
    this.rows.push({ what, found: `${megabytes} MB` });
  }

  parts(what: string, runs: Record<string, number>[]): void {
    for (const part of Object.keys(runs[0]!)) this.time(`${what}: ${part}`, median(runs.map((times) => times[part]!)));
  }

  print(): void {
    console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}`);
    console.table(this.rows);
  }
}

/** Medians of 15 rounds of seven items, then of the parts of one item. */
function benchCity(): Findings {
  const found = new Findings();
  const city = countryOf(CITY.districts, CITY.streets, CITY.communities);
  const items = Array.from({ length: ITEMS }, (_, item) => cellsOf(city, 20261101 + item));
  const flat = countryOf(CITY.communities);
  const what = `${CITY.communities} communities × ${ITEMS} items`;
  const time = (how: string, tree: Country) =>
    found.time(
      `${what}, ${how}`,
      timesOf(() => scoreItems(tree, items), 15),
    );
  time('bands and places within streets', city);
  time('all against the city', flat);
  const runs = Array.from({ length: 9 }, () => partsOf(city, items[0]!, true));
  found.parts(`one item of ${CITY.communities} communities`, runs);
  return found;
}

/** Once only: a whole country fills the memory, and a twentieth of it has warmed everything up. */
function benchCountry(): Findings {
  const found = new Findings();
  const part = countryOf(...Object.values(COUNTRY).map((units) => Math.ceil(units / 20)));
  timesOf(() => scoreAll(part, cellsOf(part, 20261107), true), 3);
  const country = countryOf(COUNTRY.cities, COUNTRY.districts, COUNTRY.streets, COUNTRY.communities);
  const cells = cellsOf(country, 20261108);
  const whole = `${COUNTRY.communities} communities, one item`;
  for (const compared of [false, true]) {
    const { milliseconds, megabytes } = onceOf(() => scoreAll(country, cells, compared));
    const what = `${whole}, ${compared ? 'with' : 'without'} bands and places within streets`;
    found.time(what, milliseconds);
    found.memory(what, megabytes);
  }
  found.parts(whole, [partsOf(country, cells, false)]);
  return found;
}

// Each in a process of its own: the engine settles where to keep what by what it has seen.
if (process.argv[2] === 'country') benchCountry().print();
else benchCity().print();
