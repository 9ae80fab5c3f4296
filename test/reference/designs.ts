/** The samples of the reference cases as rows of the survey functions. */
import { margins, rakedFactors, residents, BASE_WEIGHT } from './housing';
import likert from './O06_likert_complex.json';
import { tableRows } from './table-rows';
import { postStratify } from '../../src/domain/statistics/post-stratify';
import { rake, type Margins } from '../../src/domain/statistics/rake';
import type { SurveyRow } from '../../src/domain/statistics/survey-mean';
import type { SurveyDesign } from '../../src/domain/statistics/survey-weights';

export interface Sample {
  /** One a person or school, with everything its table says about it. */
  records: Record<string, string>[];
  /** Their rows, all in the domain and of value 0. */
  rows: SurveyRow[];
  design: SurveyDesign;
}

export type Read = (record: Record<string, string>) => number;

/** The sample's rows with `value` for each record; where `within` says no, outside the domain. */
export const measure = (
  { records, rows }: Sample,
  value: Read,
  within: (record: Record<string, string>) => boolean = () => true,
): SurveyRow[] => rows.map((row, i) => ({ ...row, value: value(records[i]!), inDomain: within(records[i]!) }));

/** The weights post-stratified or raked to the margins, and the design that says so. */
export function calibrated(sample: Sample, to: Margins): Sample {
  const names = Object.keys(to);
  const categories = sample.records.map((record) => Object.fromEntries(names.map((name) => [name, record[name]!])));
  const cells = sample.rows.map(({ weight }, i) => ({ weight, categories: categories[i]! }));
  const [only] = names;
  const factors =
    names.length === 1
      ? postStratify(
          cells.map(({ weight, categories: own }) => ({ weight, category: own[only!]! })),
          to[only!]!,
        )
      : rake(cells, to);
  return { ...sample, design: { ...sample.design, calibration: { factors: factors!, categories } } };
}

/** `[{ sex: 'F', Freq: 3 }, …]` under the name of its margin, as `{ F: 3, … }`. */
export const marginsOf = (stated: Readonly<Record<string, readonly Record<string, string | number>[]>>): Margins =>
  Object.fromEntries(
    Object.entries(stated).map(([name, rows]) => [
      name,
      Object.fromEntries(rows.map((row) => [String(row[name]), Number(row.Freq)])),
    ]),
  );

/** Computed when a test first asks for it, and kept. */
function once<Value>(compute: () => Value): () => Value {
  let kept: Value | undefined;
  return () => (kept ??= compute());
}

const numbered = (index: number) => String(index);

export const housing: Sample = {
  records: residents.map(({ Sat, categories }) => ({ Sat, ...categories })),
  rows: residents.map((_, i) => row(BASE_WEIGHT, 'all', numbered(i))),
  design: {},
};

/** Raked in the order the case states. */
export const rakedHousing = once((): Sample => ({
  ...housing,
  design: { calibration: { factors: rakedFactors(), categories: residents.map(({ categories }) => categories) } },
}));

export const postStratifiedHousing = once(() => calibrated(housing, { Type: margins.Type! }));

export const housingValues: Record<'top1' | 'top2' | 'score', Read> = {
  top1: ({ Sat }) => (Sat === 'High' ? 1 : 0),
  top2: ({ Sat }) => (Sat === 'Low' ? 0 : 1),
  score: ({ Sat }) => (Sat === 'Low' ? 0 : Sat === 'Medium' ? 50 : 100),
};

const ratings = tableRows(likert.input.data)!;

export const likertSample: Sample = {
  records: ratings,
  rows: ratings.map(({ base_weight, community, building }) => row(Number(base_weight), community!, building!)),
  design: {},
};

export const rakedLikert = once(() => calibrated(likertSample, marginsOf(likert.input.margins)));

export const likertValues: Record<'t1' | 't2' | 't3' | 'b2' | 'sc', Read> = {
  t1: ({ rating }) => (rating === '5' ? 1 : 0),
  t2: ({ rating }) => (Number(rating) >= 4 ? 1 : 0),
  t3: ({ rating }) => (Number(rating) >= 3 ? 1 : 0),
  b2: ({ rating }) => (Number(rating) <= 2 ? 1 : 0),
  sc: ({ rating }) => (Number(rating) - 1) * 25,
};

/** Schools drawn one by one within types; not on every machine. */
export function stratifiedSchools(): Sample {
  const records = tableRows('apistrat.csv')!;
  return {
    records,
    rows: records.map(({ pw, stype }, i) => row(Number(pw), stype!, numbered(i))),
    design: { clustersInPopulation: Object.fromEntries(records.map(({ stype, fpc }) => [stype!, Number(fpc)])) },
  };
}

/** All schools of the districts drawn; not on every machine. */
export function clusteredSchools(): Sample {
  const records = tableRows('apiclus1.csv')!;
  return {
    records,
    rows: records.map(({ pw, dnum }) => row(Number(pw), 'all', dnum!)),
    design: { clustersInPopulation: { all: Number(records[0]!.fpc) } },
  };
}

/** The schools of a design that the case names, such as `apistrat_rake`, weighted as its name says. */
export function schoolsOf(id: string, to: Margins): Sample {
  const drawn = id.startsWith('apistrat') ? stratifiedSchools() : clusteredSchools();
  if (id.endsWith('design')) return drawn;
  return calibrated(drawn, id.endsWith('poststrat') ? { stype: to.stype! } : to);
}

/** A national examination survey; not on every machine. */
export function examination(): Sample {
  const records = tableRows('nhanes.csv')!;
  return {
    records,
    rows: records.map(({ WTMEC2YR, SDMVSTRA, SDMVPSU }) => row(Number(WTMEC2YR), SDMVSTRA!, SDMVPSU!)),
    design: {},
  };
}

/** The people of a domain that the case names, such as `race 2`, or all of them for `overall`. */
export function inExaminationDomain(id: string): (record: Record<string, string>) => boolean {
  const [, column, category] = /^(agecat|race) (.*)$/.exec(id) ?? [];
  return (record) => record.HI_CHOL !== '' && (column === undefined || record[column] === category);
}

function row(weight: number, stratum: string, cluster: string): SurveyRow {
  return { value: 0, weight, stratum, cluster, inDomain: true };
}
