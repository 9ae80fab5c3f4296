import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { BECAUSE } from '../../src/domain/score/because';
import { studentTQuantile } from '../../src/domain/statistics/student-t-quantile';
import { surveyMean } from '../../src/domain/statistics/survey-mean';
import { wilson } from '../../src/domain/statistics/wilson';
import { relativeError } from '../reference/cases';
import { marginsOf } from '../reference/designs';
import unweighted from '../reference/O03_housing_unweighted.json';
import poststratRake from '../reference/O04_housing_poststrat_rake.json';
import likert from '../reference/O06_likert_complex.json';
import empiricalBayes from '../reference/O17_eb_effective_counts.json';
import { tableRows } from '../reference/table-rows';
import {
  groupOf,
  makeWriter,
  score,
  scoreJson,
  wholeOf,
  type Entry,
  type Estimated,
  type MeasureId,
  type ScoreJson,
} from './score';

const HOUSING = 'examples/housing.csv';
const LIKERT = 'examples/likert.csv';

let files: Awaited<ReturnType<typeof makeWriter>>;
beforeAll(async () => {
  files = await makeWriter();
});
afterAll(() => rm(files.folder, { recursive: true, force: true }));

function expectNear(actual: number, expected: number, rel: number): void {
  expect(actual).not.toBeNull();
  const error = relativeError(actual, expected);
  if (!(error <= rel)) throw new Error(`${actual} is not ${expected}: relative error ${error}`);
}

interface Wanted {
  estimate: number;
  se: number;
}

/** Scores of the reference are 0..100 too, so both kinds compare as they stand. */
function expectEstimates(
  { estimate }: Entry,
  wanted: Partial<Record<MeasureId, Wanted>>,
  { n, df, rel }: { n: number; df: number; rel: number },
): void {
  for (const [id, { estimate: value, se }] of Object.entries(wanted) as [MeasureId, Wanted][]) {
    const found = estimate[id];
    expectNear(found.estimate, value, rel);
    expectNear(found.standardError, se, rel);
    expect(found).toMatchObject({ n, df, because: null });
  }
}

function expectWilson({ estimate, nStar, lower, upper }: Estimated, level: number): void {
  const interval = wilson(estimate, nStar, level);
  expectNear(lower, interval.lower, 1e-12);
  expectNear(upper, interval.upper, 1e-12);
}

describe('Copenhagen residents without weights', () => {
  const { expected, tolerance } = unweighted;
  let scores: ScoreJson;
  beforeAll(async () => {
    scores = await scoreJson(HOUSING);
  });

  test('the whole has the estimates and standard errors of R', () => {
    const { top1, top2, score: mean } = expected;
    const wanted = { 'sat.t2/1': top1, 'sat.t3/1': top2, 'sat.mean/1': mean };
    expectEstimates(wholeOf(scores), wanted, { n: expected.n, df: top1.df, rel: tolerance.rel });
  });

  test('shares have Wilson’s interval on n*, here n − 1, and the mean Student’s', () => {
    const { estimate } = wholeOf(scores);
    for (const id of ['sat.t2/1', 'sat.t3/1', 'sat.low/1'] as const) {
      expectNear(estimate[id].nStar, expected.n - 1, tolerance.rel);
      expectWilson(estimate[id], 0.95);
    }
    expect(Math.abs(estimate['sat.t2/1'].lower - expected.top1.wilson[0]!)).toBeLessThan(1e-4);
    expectNear(estimate['sat.mean/1'].lower, expected.score.ci_t[0]!, tolerance.rel);
    expectNear(estimate['sat.mean/1'].upper, expected.score.ci_t[1]!, tolerance.rel);
    expect(estimate['sat.mean/1'].nStar).toBeNull();
  });

  test('types of housing are domains of the whole sample, in the order of their names', () => {
    expect(scores.groups.map(({ group }) => group)).toEqual([null, 'Apartment', 'Atrium', 'Terrace', 'Tower']);
    for (const { type, n, p, domain_se } of expected.by_type) {
      const own = groupOf(scores, type);
      expectEstimates(own, { 'sat.t3/1': { estimate: p, se: domain_se } }, { n, df: n - 1, rel: tolerance.rel });
      expectWilson(own.estimate['sat.t3/1'], 0.95);
    }
  });

  test('the file, the method and the weights are named', () => {
    const { methodId, level, file, rows, by, margins, weighting, contrasts } = scores;
    expect({ methodId, level, file, rows, by, margins }).toEqual({
      methodId: 'csm/1',
      level: 0.95,
      file: 'housing.csv',
      rows: expected.n,
      by: 'community',
      margins: null,
    });
    expect(weighting).toEqual([
      {
        evidence: null,
        n: expected.n,
        kish: { deff: 1, effective: expected.n },
        trimmed: false,
        because: null,
      },
    ]);
    expect(contrasts).toEqual([]);
  });
});

describe('Copenhagen residents weighted to margins', () => {
  const { expected, tolerance } = poststratRake;
  const common = { n: 1681, df: 1680, rel: tolerance.rel };

  const expectCase = (
    scores: ScoreJson,
    { top1, top2, score: mean, kish }: typeof expected.calibrate_raking_3margins,
  ) => {
    const wanted = { 'sat.t2/1': top1, 'sat.t3/1': top2, 'sat.mean/1': mean };
    expectEstimates(wholeOf(scores), wanted, common);
    expectNear(scores.weighting[0]!.kish.deff, kish.deff, tolerance.rel);
    expectNear(scores.weighting[0]!.kish.effective, kish.neff, tolerance.rel);
    expect(scores.weighting[0]!.trimmed).toBe(false);
  };

  test('raked to three margins', async () => {
    const scores = await scoreJson(HOUSING, '--margins', 'examples/housing-margins.json');
    expect(scores.margins).toEqual(['community', 'contact', 'influence']);
    expectCase(scores, expected.calibrate_raking_3margins);
  });

  test('post-stratified to one, given as shares', async () => {
    const shares = { Tower: 0.35, Apartment: 0.4, Atrium: 0.1, Terrace: 0.15 };
    const margins = await files.write('type.json', JSON.stringify({ community: shares }));
    expectCase(await scoreJson(HOUSING, '--margins', margins), expected.poststrat_type);
  });
});

describe('ratings of a stratified and clustered sample', () => {
  const { expected, tolerance } = likert;
  const { rel } = tolerance;
  let scores: ScoreJson;
  beforeAll(async () => {
    scores = await scoreJson(LIKERT);
  });

  test('the whole', () => {
    const { n, df, t2, t3, b2, sc, kish } = expected.overall;
    const wanted = { 'sat.t2/1': t2, 'sat.t3/1': t3, 'sat.low/1': b2, 'sat.mean/1': sc };
    expectEstimates(wholeOf(scores), wanted, { n, df, rel });
    expectNear(wholeOf(scores).estimate['sat.mean/1'].lower, sc.ci_t[0]!, rel);
    expectNear(wholeOf(scores).estimate['sat.mean/1'].upper, sc.ci_t[1]!, rel);
    expectNear(scores.weighting[0]!.kish.deff, kish.deff, rel);
  });

  test('every community, with its degrees of freedom and n*', () => {
    expect(scores.groups).toHaveLength(25);
    for (const row of expected.community) {
      const own = groupOf(scores, row.community);
      const wanted = {
        'sat.t2/1': { estimate: row.t2, se: row.se },
        'sat.mean/1': { estimate: row.sc, se: row.sc_se },
      };
      expectEstimates(own, wanted, { n: row.n, df: row.df, rel });
      const { neff, nStar, lower, upper } = own.estimate['sat.t2/1'];
      expectNear(neff, row.neff_p, rel);
      expectNear(nStar, row.neff_df_capped, rel);
      expectNear(lower, row.wilson_deff_lo, rel);
      expectNear(upper, row.wilson_deff_hi, rel);
    }
  });

  test('urban less rural', () => {
    const { difference_urban_minus_rural, se, df, ci_t, by } = expected.area;
    const [share, mean] = scores.contrasts;
    expect(share).toMatchObject({ measure: 'sat.t2/1', of: 'urban', less: 'rural', df, because: null, withheld: null });
    expectNear(share!.estimate, difference_urban_minus_rural, rel);
    expectNear(share!.standardError, se, rel);
    expectNear(share!.lower, ci_t[0]!, rel);
    expectNear(share!.upper, ci_t[1]!, rel);
    expect(mean).toMatchObject({ measure: 'sat.mean/1', n: share!.n, df });
    expect(by).toHaveLength(2);
  });

  test('where to look first is a model’s estimate on n*', () => {
    const [triage] = scores.triage;
    expect(triage!.label).toMatchObject({ zh: expect.stringContaining('模型估计') });
    expect(triage!.groups).toHaveLength(empiricalBayes.expected.areas.length);
    for (const area of empiricalBayes.expected.areas) {
      const found = triage!.groups!.find(({ group }) => group === area.id)!;
      const { estimate, lower, upper, belowMean, shrink } = found;
      expectNear(estimate, area.post_mean, 1e-6);
      expectNear(lower, area.cred_lo, 1e-6);
      expectNear(upper, area.cred_hi, 1e-6);
      expectNear(1 - belowMean, area.p_above_mu, 1e-5);
      expectNear(shrink, area.shrink, 1e-6);
    }
  });

  test.each([
    ['setting', expected.area.by.map(({ area, t2, se }) => ({ name: area, t2, se }))],
    ['channel', expected.channel.by.map(({ channel, t2, se }) => ({ name: channel, t2, se }))],
  ])('--by %s: groups that cut through the clusters', async (column, rows) => {
    const by = await scoreJson(LIKERT, '--by', column);
    expect(by.by).toBe(column);
    expect(by.groups.slice(1).map(({ group }) => group)).toEqual(rows.map(({ name }) => name));
    for (const { name, t2, se } of rows) {
      const { estimate, standardError } = groupOf(by, name).estimate['sat.t2/1'];
      expectNear(estimate, t2, rel);
      expectNear(standardError, se, rel);
    }
  });

  test('raked to age and sex, with base weights in the residuals', async () => {
    const { t2, t2_se, sc, sc_se, df, kish } = expected.raked_calibrate;
    const raked = await scoreJson(LIKERT, '--margins', 'examples/likert-margins.json');
    const wanted = { 'sat.t2/1': { estimate: t2, se: t2_se }, 'sat.mean/1': { estimate: sc, se: sc_se } };
    expectEstimates(wholeOf(raked), wanted, { n: kish.n, df, rel });
    expectNear(raked.weighting[0]!.kish.deff, kish.deff, rel);
  });

  test('--level moves intervals and nothing else', async () => {
    const wide = await scoreJson(LIKERT, '--level', '.99');
    expect(wide.level).toBe(0.99);
    const [at95, at99] = [scores, wide].map((one) => wholeOf(one).estimate);
    expect(at99!['sat.t2/1']).toMatchObject({
      estimate: at95!['sat.t2/1'].estimate,
      standardError: at95!['sat.t2/1'].standardError,
    });
    expectWilson(at99!['sat.t2/1'], 0.99);
    const { estimate, standardError, df, lower } = at99!['sat.mean/1'];
    expectNear(lower, estimate - studentTQuantile(0.995, df) * standardError, 1e-12);
  });

  test('what is withheld has its reason in both languages, and nothing is null without one', () => {
    const withheld = groupOf(scores, 'C02').published;
    const because = { code: 'imprecise', ...BECAUSE.imprecise };
    expect(withheld).toMatchObject({ n: null, because, notScored: because });
    for (const { estimate, published } of scores.groups) {
      for (const [id, { estimate: value, limit, because: why }] of Object.entries(published.figures)) {
        expect(value === null && limit === null).toBe(why !== null);
        expect(estimate[id as MeasureId].estimate === null).toBe(estimate[id as MeasureId].because !== null);
      }
    }
  });
});

test('skipped questions and 不了解 leave the domain, and their clusters stay in the design', async () => {
  // Cluster 3 answered nothing at all, and stratum B only in part.
  const rows = [
    'A,1,3,5',
    'A,1,3,',
    'A,1,2,3',
    'A,2,3,4',
    'A,2,3,0',
    'A,2,2,2',
    'A,3,1,',
    'A,3,1,',
    'B,1,4,1',
    'B,1,4,5',
  ]
    .concat(['B,2,2,', 'B,2,2,3', 'B,3,2,4'])
    .map((row) => row.split(','));
  const file = await files.write(
    'missing.csv',
    ['community,stratum,cluster,weight,step', ...rows.map((row) => `x,${row.join(',')}`), ''].join('\n'),
  );
  const { estimate } = wholeOf(await scoreJson(file));
  const sample = (inDomain: (step: string) => boolean, value: (step: string) => number) =>
    surveyMean(
      rows.map(([stratum, cluster, weight, step]) => ({
        value: value(step!),
        weight: Number(weight),
        stratum: stratum!,
        cluster: cluster!,
        inDomain: inDomain(step!),
      })),
      {},
    );
  const rated = (step: string) => Number(step) >= 1;
  const t2 = sample(rated, (step) => (Number(step) >= 4 ? 1 : 0));
  expectNear(estimate['sat.t2/1'].estimate, t2.estimate!, 1e-12);
  expectNear(estimate['sat.t2/1'].standardError, Math.sqrt(t2.variance!), 1e-12);
  expect(estimate['sat.t2/1']).toMatchObject({ n: 8, df: t2.df });
  const dontKnow = sample(
    (step) => step !== '',
    (step) => (step === '0' ? 1 : 0),
  );
  expectNear(estimate['sat.dk/1'].estimate, dontKnow.estimate!, 1e-12);
  expectNear(estimate['sat.dk/1'].standardError, Math.sqrt(dontKnow.variance!), 1e-12);
  expect(estimate['sat.dk/1'].n).toBe(9);
});

test('classes of evidence are surveys of their own and never blended', async () => {
  const [header, ...rows] = readFileSync(LIKERT, 'utf8').trim().split('\n');
  const isOpen = (row: string) => row.endsWith('qr');
  const both = await files.write(
    'evidence.csv',
    [`${header},evidence`, ...rows.map((row) => `${row},${isOpen(row) ? 'open' : 'invited'}`)].join('\n'),
  );
  const alone = await files.write('open.csv', [header, ...rows.filter(isOpen)].join('\n'));
  const margins = ['--margins', 'examples/likert-margins.json'];
  const [blended, open] = await Promise.all([scoreJson(both, ...margins), scoreJson(alone, ...margins)]);
  expect(blended.weighting.map(({ evidence }) => evidence)).toEqual(['invited', 'open']);
  const ofClass = blended.groups.filter(({ evidence }) => evidence === 'open');
  expect(ofClass.map(({ group, estimate }) => ({ group, estimate }))).toEqual(
    open.groups.map(({ group, estimate }) => ({ group, estimate })),
  );
  expect(open.groups[0]!.evidence).toBeNull();
  const { out } = await score(both);
  expect(out).toContain('each class of evidence is a survey of its own');
  expect(out).toContain('Evidence: invited 受邀抽样');
  expect(out).toContain('开放参与，非概率样本');
});

test('people whose group is not told count in the whole and make a group without a name', async () => {
  const rows = Array.from({ length: 90 }, (_, i) => `x,${(i % 5) + 1},${['老', '少', ''][i % 3]}`);
  const file = await files.write('unnamed.csv', ['community,step,age', ...rows].join('\n'));
  const scores = await scoreJson(file, '--by', 'age');
  expect(scores.groups.map(({ group, estimate }) => [group, estimate['sat.t2/1'].n])).toEqual([
    [null, 90],
    ['', 30],
    ['少', 30],
    ['老', 30],
  ]);
  expect((await score(file, '--by', 'age')).out).toContain('(no age given)');
});

test('margins that contradict each other give no number, say so, and are no fault of the file', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `x,${(i % 5) + 1},${i % 2 ? '老,F' : '少,M'}`);
  const file = await files.write('contradiction.csv', ['community,step,age,sex', ...rows].join('\n'));
  const margins = await files.write('contradiction.json', '{"age":{"老":1,"少":1},"sex":{"F":1,"M":3}}');
  const scores = await scoreJson(file, '--margins', margins);
  const because = { code: 'margins-not-met', ...BECAUSE['margins-not-met'] };
  expect(scores.weighting[0]).toMatchObject({ n: 40, kish: { deff: null, effective: null }, because });
  for (const { estimate, published } of scores.groups) {
    expect(estimate['sat.t2/1']).toMatchObject({ estimate: null, standardError: null, lower: null, n: 40, because });
    expect(published).toMatchObject({ because, notScored: because });
  }
  const said = await score(file, '--margins', margins);
  expect(said.code).toBe(0);
  expect(said.out).toContain(`No numbers for these 40 people: ${BECAUSE['margins-not-met'].en}.`);
  expect(said.out).not.toContain('%  ');
});

test('a class in which nobody has a category of the margins gives no number; the others do', async () => {
  const rows = Array.from(
    { length: 80 },
    (_, i) => `x,${(i % 5) + 1},${i < 40 ? 'invited' : 'open'},${i % 2 && i < 40 ? 'M' : 'F'}`,
  );
  const file = await files.write('absent.csv', ['community,step,evidence,sex', ...rows].join('\n'));
  const margins = await files.write('absent.json', '{"sex":{"F":1,"M":1}}');
  const { weighting } = await scoreJson(file, '--margins', margins);
  expect(weighting.map(({ evidence, because }) => [evidence, because?.code])).toEqual([
    ['invited', undefined],
    ['open', 'margins-not-met'],
  ]);
  const { out } = await score(file, '--margins', margins);
  expect(out).toContain(`No numbers for these 40 people: ${BECAUSE['margins-not-met'].en}: nobody has sex «M».`);
});

test('a factor brought inside the bounds is told', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => `x,${(i % 5) + 1},${i < 4 ? 'M' : 'F'}`);
  const file = await files.write('trimmed.csv', ['community,step,sex', ...rows].join('\n'));
  const margins = await files.write('trimmed.json', '{"sex":{"F":1,"M":1}}');
  expect((await scoreJson(file, '--margins', margins)).weighting[0]!.trimmed).toBe(true);
  expect((await score(file, '--margins', margins)).out).toContain('brought inside the bounds');
});

describe('the table for a person', () => {
  test('figures are rounded as the method says, with interval, n and n*', async () => {
    const { code, out } = await score(HOUSING, '--margins', 'examples/housing-margins.json');
    expect(code).toBe(0);
    expect(out).toContain('housing.csv: 1681 people. Method csm/1, intervals at 95%.');
    expect(out).toContain('Evidence: the file does not say how people came to answer');
    expect(out).toContain('Weights, raked to community, contact, influence: Kish');
    expect(out).toMatch(/满意率 +satisfied: steps 4 and 5 +38\.9% +36\.5–41\.4%\n/);
    expect(out).toMatch(/满意度得分 +mean score, 0 to 100 +52\.0 +49\.8–54\.1\n/);
    expect(out).toMatch(/ {2}Tower +48% +43–54% +400 +375\n/);
    expect(out).toContain('The intervals tell chance alone');
  });

  test('withheld figures give the reason, limits are limits, and urban less rural is told', async () => {
    const { out } = await score(LIKERT, '--level', '0.9');
    expect(out).toContain('intervals at 90%');
    expect(out).toMatch(new RegExp(`C02 +– +– +– +– {2}${BECAUSE.imprecise.en}\n`));
    expect(out).toMatch(/C18 +≥ 87% +\d+–100% +59 +–\n/);
    expect(out).toMatch(/满意率: \+10 points, interval \+2 to \+19 \(1022 urban, 521 rural\)/);
  });

  test('flags are spelled out, and Chinese names keep the columns straight', async () => {
    const rows = ['荷花池社区', '北港', 'East', '长长长长长长的名字'].flatMap((name, k) =>
      Array.from(
        { length: 120 },
        (_, i) =>
          `${name},${i % 4 === 0 ? 0 : 1 + ((i + k) % 5)},${i % 9 === 0 ? 40 : 1},${k < 1 ? '甲' : '乙'},${k < 1 ? 1 : i}`,
      ),
    );
    const file = await files.write('flags.csv', ['community,step,weight,stratum,cluster', ...rows].join('\n'));
    const { out } = await score(file);
    expect(out).toContain('V1: a stratum has a single cluster');
    expect(out).toContain('W1: the weights are so unequal');
    expect(out).toContain('K1: more than 20% answered 不了解');
    const table = out.split('\n\n').find((part) => part.startsWith('By community'))!;
    const width = (text: string) =>
      Array.from(text).reduce((sum, char) => sum + (/[\u2e80-\uffe6]/.test(char) ? 2 : 1), 0);
    const ends = table
      .split('\n')
      .slice(1)
      .map((line) => width(/^ {2}\S+ +\S+/.exec(line)![0]));
    expect(ends).toHaveLength(5);
    expect(new Set(ends).size).toBe(1);
  });

  test('where the whole may not be shown, the reason stands once in place of its figures', async () => {
    const { code, out } = await score(await files.write('one.csv', 'community,step\nx,5\n'));
    expect(code).toBe(0);
    expect(out).toContain('one.csv: 1 person.');
    expect(out).toContain(`Everybody: ${BECAUSE['too-few'].en}\n\nBy community`);
    expect(out).not.toMatch(/NaN|null|undefined/);
  });

  test('a name cannot move the terminal’s cursor', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `"\u001b[2Jx",${(i % 5) + 1}`);
    const { out } = await score(await files.write('cursor.csv', ['community,step', ...rows].join('\n')));
    expect(out).toContain(' [2Jx');
    expect(out).not.toContain('\u001b');
  });

  test('urban is not compared with rural where the column says more', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => `x,${(i % 5) + 1},${['城', '农村', '镇'][i % 3]}`);
    const file = await files.write('town.csv', ['community,step,setting', ...rows].join('\n'));
    const { out } = await score(file);
    expect(out).toContain('Urban is not compared with rural: the column setting also holds 镇.');
    const two = await files.write('two.csv', ['community,step,setting', ...rows].join('\n').replaceAll('镇', '乡'));
    expect((await scoreJson(two)).contrasts[0]).toMatchObject({ n: { urban: 30, rural: 60 } });
  });
});

describe('the examples are the reference tables', () => {
  const csv = (header: string, rows: string[][]) => [header, ...rows.map((row) => row.join(',')), ''].join('\n');

  test('housing', () => {
    const step: Record<string, string> = { Low: '1', Medium: '3', High: '5' };
    const rows = tableRows('housing_cells.csv')!.flatMap(({ Type, Sat, Infl, Cont, Freq }) =>
      Array.from({ length: Number(Freq) }, () => [Type!, step[Sat!]!, Infl!, Cont!]),
    );
    expect(readFileSync(HOUSING, 'utf8')).toBe(csv('community,step,influence,contact', rows));
    const { Type, Cont, Infl } = marginsOf(poststratRake.input.margins);
    const margins: unknown = JSON.parse(readFileSync('examples/housing-margins.json', 'utf8'));
    expect(margins).toEqual({ community: Type, contact: Cont, influence: Infl });
  });

  test('likert', () => {
    const rows = tableRows('likert_open.csv')!.map((row) =>
      [
        row.community,
        row.rating,
        row.base_weight,
        row.community,
        row.building,
        row.age,
        row.sex,
        row.area,
        row.channel,
      ].map(String),
    );
    const header = 'community,step,weight,stratum,cluster,age,sex,setting,channel';
    expect(readFileSync(LIKERT, 'utf8')).toBe(csv(header, rows));
    const margins: unknown = JSON.parse(readFileSync('examples/likert-margins.json', 'utf8'));
    expect(margins).toEqual(marginsOf(likert.input.margins));
  });
});
