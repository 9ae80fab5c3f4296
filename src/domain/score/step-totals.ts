/** Step totals 等级合计: weighted totals of the six steps in one or several domains, with the covariance of their error. */
import { calibrationResiduals } from '../statistics/calibration-residuals';
import { stratifiedCovariance, type ClusterTotals, type StratumTotals } from '../statistics/stratified-covariance';
import { STEPS, type Step } from '../step';
import type { AnswerCell, Calibration } from './answer-cell';
import { addAlike, areAlike } from './people-alike';

/** Every array has one place for each step 0..5 of the first domain, then of the second, and so on. */
export interface StepTotals {
  /** People, unweighted. */
  counts: number[];
  /** Sum of final weights. */
  weights: number[];
  /** Sum of their squares. */
  squares: number[];
  /** The largest final weight of anybody in a domain; 0 where there is nobody. */
  heaviest: number;
  /** Covariance of `weights` under the design, row after row. */
  covariance: number[];
  /** Degrees of freedom, clusters less strata: of those who rated, by domain; of all who answered; of all domains. */
  df: { rated: number[]; answered: number[]; together: number };
  /** Strata with a single cluster, whose own spread is unknown (flag V1). */
  lonelyStrata: number;
}

/**
 * @param cells every cell of the design, also those outside the domains: domains keep every cluster
 * @param domainOf 0, 1, … for the domain a cell lies in, `null` for none
 * @param domains number of domains
 * @throws RangeError unless every weight is 1e-100..1e100, and as `calibrationResiduals` does
 */
export function stepTotals(
  cells: readonly AnswerCell[],
  domainOf: (cell: AnswerCell, index: number) => number | null = () => 0,
  domains = 1,
  calibration: Calibration | null = null,
): StepTotals {
  if (!cells.every(({ weight }) => weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT)) {
    throw new RangeError('stepTotals requires weights 1e-100..1e100');
  }
  const size = 6 * domains;
  const totals = emptyTotals(domains);
  const domainsOf = cells.map(domainOf);
  // A community is one stratum, most often of people alike, and of communities there are many.
  if (!calibration && areAlike(cells) && cells.every(({ stratum }) => stratum === cells[0]!.stratum)) {
    for (let index = 0; index < cells.length; index++) {
      addPeople(totals, cells[index]!, domainsOf[index]!, cells[index]!.weight);
    }
    if (cells.length > 0) addAlike(totals, cells, domainsOf);
    return totals;
  }
  const weights = cells.map(({ weight }, index) => weight * (calibration?.factors[index] ?? 1));
  const residuals = calibration && residualsOf(cells, domainsOf, size, calibration);
  const strata: StratumTotals[] = [];
  for (const members of membersByStratum(cells).values()) {
    for (const index of members) addPeople(totals, cells[index]!, domainsOf[index]!, weights[index]!);
    const own = members.map((index) => cells[index]!);
    if (!calibration && areAlike(own)) {
      addAlike(
        totals,
        own,
        members.map((index) => domainsOf[index]!),
      );
      continue;
    }
    const stratum = newStratum(domains);
    for (const index of members) {
      gather(stratum, cells[index]!, domainsOf[index]!, weights[index]!, residuals?.[index] ?? null, size);
    }
    if (clustersOf(stratum) === 0) continue;
    if (clustersOf(stratum) === 1) totals.lonelyStrata += 1;
    addDf(totals.df, stratum.seen);
    strata.push(asStratum(stratum));
  }
  if (strata.length > 0) addTo(totals.covariance, stratifiedCovariance(size, strata, 'adjust')!.flat());
  return totals;
}

/** Far beyond any inclusion probability; the squares of weights within stay finite and above 0. */
const LEAST_WEIGHT = 1e-100;
const MOST_WEIGHT = 1e100;

/** Sum over the steps of those who rated, 1 to 5, in the first domain. */
export const overRated = (column: readonly number[]): number =>
  column[1]! + column[2]! + column[3]! + column[4]! + column[5]!;

/** Adds the totals of other strata in place; `more` must have none in common with `totals`. */
export function addTotals(totals: StepTotals, more: StepTotals): void {
  addTo(totals.counts, more.counts);
  addTo(totals.weights, more.weights);
  addTo(totals.squares, more.squares);
  addTo(totals.covariance, more.covariance);
  addTo(totals.df.rated, more.df.rated);
  addTo(totals.df.answered, more.df.answered);
  totals.df.together += more.df.together;
  totals.heaviest = Math.max(totals.heaviest, more.heaviest);
  totals.lonelyStrata += more.lonelyStrata;
}

function addTo(sums: number[], more: readonly number[]): void {
  for (let j = 0; j < sums.length; j++) sums[j]! += more[j]!;
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

export const emptyTotals = (domains = 1): StepTotals => ({
  counts: zeros(6 * domains),
  weights: zeros(6 * domains),
  squares: zeros(6 * domains),
  heaviest: 0,
  covariance: zeros(36 * domains * domains),
  df: { rated: zeros(domains), answered: zeros(domains), together: 0 },
  lonelyStrata: 0,
});

/** What is known of a stratum while its cells pass by. */
interface Gathered {
  clusters: Map<string, number[]>;
  alone: ClusterTotals[];
  peopleAlone: number;
  seen: Seen;
}

/** Clusters, or people who are clusters of their own, with an answer: by domain and among those who rated; and anywhere. */
interface Seen {
  rated: { clusters: Set<string>; alone: number }[];
  answered: { clusters: Set<string>; alone: number }[];
  together: { clusters: Set<string>; alone: number };
}

const noneSeen = () => ({ clusters: new Set<string>(), alone: 0 });

const newStratum = (domains: number): Gathered => ({
  clusters: new Map(),
  alone: [],
  peopleAlone: 0,
  seen: {
    rated: Array.from({ length: domains }, noneSeen),
    answered: Array.from({ length: domains }, noneSeen),
    together: noneSeen(),
  },
});

const clustersOf = ({ clusters, peopleAlone }: Gathered): number => clusters.size + peopleAlone;

const asStratum = (stratum: Gathered): StratumTotals => ({
  clusters: clustersOf(stratum),
  population: Infinity,
  groups: [...stratum.alone, ...[...stratum.clusters.values()].map((totals) => ({ totals, times: 1 }))],
});

function unitVector(size: number, column: number, weight: number): number[] {
  const vector = zeros(size);
  vector[column] = weight;
  return vector;
}

function membersByStratum(cells: readonly AnswerCell[]): Map<string, number[]> {
  const strata = new Map<string, number[]>();
  for (let index = 0; index < cells.length; index++) {
    const members = strata.get(cells[index]!.stratum);
    if (members) members.push(index);
    else strata.set(cells[index]!.stratum, [index]);
  }
  return strata;
}

function addPeople(totals: StepTotals, { counts }: AnswerCell, domain: number | null, weight: number): void {
  if (domain === null) return;
  for (const step of STEPS) {
    const people = counts[step];
    if (people === 0) continue;
    totals.counts[6 * domain + step]! += people;
    totals.weights[6 * domain + step]! += weight * people;
    totals.squares[6 * domain + step]! += weight * weight * people;
    totals.heaviest = Math.max(totals.heaviest, weight);
  }
}

/** @param residuals of one person of the cell in every column, by step 0..5 and, at 6, for those who skipped the item */
function gather(
  stratum: Gathered,
  { cluster, counts, missing }: AnswerCell,
  domain: number | null,
  weight: number,
  residuals: readonly (readonly number[])[] | null,
  size: number,
): void {
  for (const step of [...STEPS, null]) {
    const people = step === null ? missing : counts[step];
    if (people === 0) continue;
    const column = domain === null || step === null ? null : 6 * domain + step;
    const influence = residuals
      ? residuals[step ?? 6]!.map((residual) => weight * residual)
      : column === null
        ? null
        : unitVector(size, column, weight);
    addInfluence(stratum, cluster, influence, people, size);
    if (column !== null && weight > 0) addSeen(stratum, cluster, domain!, step!, people);
  }
}

function addInfluence(
  stratum: Gathered,
  cluster: string | null,
  influence: number[] | null,
  people: number,
  size: number,
): void {
  if (cluster === null) {
    stratum.peopleAlone += people;
    if (influence) stratum.alone.push({ totals: influence, times: people });
    return;
  }
  const totals = stratum.clusters.get(cluster) ?? zeros(size);
  stratum.clusters.set(cluster, totals);
  influence?.forEach((value, j) => (totals[j]! += people * value));
}

function addSeen({ seen }: Gathered, cluster: string | null, domain: number, step: Step, people: number): void {
  const places = [seen.answered[domain]!, ...(step > 0 ? [seen.rated[domain]!, seen.together] : [])];
  for (const place of places) {
    if (cluster === null) place.alone += people;
    else place.clusters.add(cluster);
  }
}

function addDf(df: StepTotals['df'], seen: Seen): void {
  const of = ({ clusters, alone }: { clusters: Set<string>; alone: number }) => Math.max(0, clusters.size + alone - 1);
  seen.rated.forEach((place, d) => (df.rated[d]! += of(place)));
  seen.answered.forEach((place, d) => (df.answered[d]! += of(place)));
  df.together += of(seen.together);
}

/** What the margins leave of every column: by cell, then by step 0..5 and, at 6, for those who skipped the item. */
function residualsOf(
  cells: readonly AnswerCell[],
  domainsOf: readonly (number | null)[],
  size: number,
  { categories }: Calibration,
): number[][][] {
  const rows = cells.flatMap((cell, index) =>
    [...STEPS, 6 as const].map((place) => ({
      index,
      place,
      weight: cell.weight * (place === 6 ? cell.missing : cell.counts[place]),
    })),
  );
  const weights = rows.map(({ weight }) => weight);
  const own = rows.map(({ index }) => categories[index]!);
  const columns = Array.from({ length: size }, (_, column) => {
    const isIn = ({ index, place }: (typeof rows)[0]) => place < 6 && 6 * (domainsOf[index] ?? -1) + place === column;
    return calibrationResiduals(
      rows.map((row) => (isIn(row) ? 1 : 0)),
      weights,
      own,
    );
  });
  return cells.map((_cell, index) =>
    Array.from({ length: 7 }, (_, place) => columns.map((residuals) => residuals[7 * index + place]!)),
  );
}
