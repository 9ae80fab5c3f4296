import { agrees, kishAgrees } from '../../reference/agrees';
import { relativeError } from '../../reference/cases';
import { likertSample, likertValues, measure, rakedLikert } from '../../reference/designs';
import likert from '../../reference/O06_likert_complex.json';
import { surveyMean } from '../../../src/domain/statistics/survey-mean';
import { surveyWeights } from '../../../src/domain/statistics/survey-weights';

const keys = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];

const { expected, tolerance } = likert;
const { overall, raked_calibrate, raked_R_rake } = expected;

test.each(keys(likertValues))('%s overall is R’s', (measureId) => {
  expect(likertSample.rows).toHaveLength(overall.n);
  agrees(measure(likertSample, likertValues[measureId]), {}, { ...overall[measureId], df: overall.df }, tolerance.rel);
});

test.each([1, 2, 3, 4, 5])('the share of step %p is R’s', (step) => {
  const rows = measure(likertSample, ({ rating }) => (Number(rating) === step ? 1 : 0));
  const figure = { estimate: overall.distribution[step - 1]!, se: overall.distribution_se[step - 1]! };
  agrees(rows, {}, figure, tolerance.rel);
});

test.each(expected.area.by)('$area t2 is R’s', ({ area, t2, se }) => {
  const rows = measure(likertSample, likertValues.t2, (record) => record.area === area);
  agrees(rows, {}, { estimate: t2, se }, tolerance.rel);
});

test.each(expected.channel.by)('the channel $channel: t2 is R’s', ({ channel, t2, se }) => {
  const rows = measure(likertSample, likertValues.t2, (record) => record.channel === channel);
  agrees(rows, {}, { estimate: t2, se }, tolerance.rel);
});

test.each(expected.community)('$community, a domain of one stratum, is R’s', (row) => {
  const within = (record: Record<string, string>) => record.community === row.community;
  const t2 = measure(likertSample, likertValues.t2, within);
  const counted = t2.filter(({ inDomain }) => inDomain);
  const positive = counted.filter(({ value }) => value === 1).length;
  expect([counted.length, positive, positive / counted.length]).toEqual([row.n, row.x_t2, row.p_unw]);
  agrees(t2, {}, { estimate: row.t2, se: row.se, df: row.df }, tolerance.rel);
  agrees(measure(likertSample, likertValues.sc, within), {}, { estimate: row.sc, se: row.sc_se }, tolerance.rel);
});

test('raked to age and sex: R’s calibrate(), whose residuals use the base weights', () => {
  const { t2, t2_se, sc, sc_se, df } = raked_calibrate;
  const raked = rakedLikert();
  const { design } = raked;
  agrees(measure(raked, likertValues.t2), design, { estimate: t2, se: t2_se, df }, tolerance.rel);
  agrees(measure(raked, likertValues.sc), design, { estimate: sc, se: sc_se, df }, tolerance.rel);
  kishAgrees(surveyWeights(raked.rows, design), raked_calibrate.kish, tolerance.rel);
});

test('raked to age and sex: the estimates of R’s rake(), not its standard errors', () => {
  const raked = rakedLikert();
  const { design } = raked;
  const t2 = surveyMean(measure(raked, likertValues.t2), design);
  const sc = surveyMean(measure(raked, likertValues.sc), design);
  expect(relativeError(t2.estimate!, raked_R_rake.t2)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(sc.estimate!, raked_R_rake.sc)).toBeLessThanOrEqual(tolerance.rel);
  expect(t2.df).toBe(raked_R_rake.df);
  expect(relativeError(Math.sqrt(t2.variance!), raked_R_rake.t2_se)).toBeGreaterThan(1e-3);
  expect(relativeError(Math.sqrt(sc.variance!), raked_R_rake.sc_se)).toBeGreaterThan(1e-3);
  kishAgrees(surveyWeights(raked.rows, design), raked_R_rake.kish, tolerance.rel);
});

test('the unweighted share is the plain share', () => {
  const rows = measure(likertSample, likertValues.t2).map((row) => ({ ...row, weight: 1 }));
  expect(rows).toHaveLength(expected.unweighted.n);
  expect(relativeError(surveyMean(rows, {}).estimate!, expected.unweighted.t2)).toBeLessThanOrEqual(tolerance.rel);
});
