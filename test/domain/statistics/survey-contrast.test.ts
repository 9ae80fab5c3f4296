import { relativeError } from '../../reference/cases';
import { likertSample, likertValues, rakedLikert, type Sample } from '../../reference/designs';
import likert from '../../reference/O06_likert_complex.json';
import { seeded } from '../../reference/seeded';
import { proportionInterval } from '../../../src/domain/statistics/proportion-interval';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { surveyContrast, type ContrastRow } from '../../../src/domain/statistics/survey-contrast';
import { surveyMean } from '../../../src/domain/statistics/survey-mean';

const { expected, tolerance } = likert;

const sidesOf = ({ records, rows }: Sample, column: 'area' | 'channel', first: string, second: string) =>
  rows.map((row, i): ContrastRow => {
    const group = records[i]![column];
    const side = group === first ? 'first' : group === second ? 'second' : null;
    return { ...row, value: likertValues.t2(records[i]!), side };
  });

test('urban less rural is R’s', () => {
  const { difference_urban_minus_rural, se, df, ci_t } = expected.area;
  const contrast = surveyContrast(sidesOf(likertSample, 'area', 'urban', 'rural'), {});
  expect(relativeError(contrast.estimate!, difference_urban_minus_rural)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(Math.sqrt(contrast.variance!), se)).toBeLessThanOrEqual(tolerance.rel);
  expect(contrast.df).toBe(df);
  const reach = studentTQuantile(0.975, df) * Math.sqrt(contrast.variance!);
  expect(relativeError(contrast.estimate! - reach, ci_t[0]!)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(contrast.estimate! + reach, ci_t[1]!)).toBeLessThanOrEqual(tolerance.rel);
  const { lower, upper } = proportionInterval('mean', contrast.estimate!, contrast.variance!, 1543, df, 0.95)!;
  expect([lower, upper]).toEqual([contrast.estimate! - reach, contrast.estimate! + reach]);
});

test('poster less phone, which share buildings, is R’s', () => {
  const { qr_minus_phone, se } = expected.channel;
  const contrast = surveyContrast(sidesOf(likertSample, 'channel', 'qr', 'phone'), {});
  expect(relativeError(contrast.estimate!, qr_minus_phone)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(Math.sqrt(contrast.variance!), se)).toBeLessThanOrEqual(tolerance.rel);
});

const row = (value: number, cluster: string, side: ContrastRow['side'], weight = 1): ContrastRow => ({
  value,
  weight,
  stratum: 'A',
  cluster,
  side,
});

test('the example of the docstring', () => {
  const rows = [row(1, '1', 'first'), row(0, '1', 'second'), row(1, '2', 'first'), row(1, '2', 'second')];
  expect(surveyContrast(rows, {})).toEqual({ estimate: 0.5, variance: 0.25, df: 1 });
});

test('no figure where a side is empty', () => {
  const nothing = { estimate: null, variance: null, df: 0 };
  expect(surveyContrast([row(1, '1', 'first'), row(1, '2', null)], {})).toEqual(nothing);
  expect(surveyContrast([row(1, '1', 'second'), row(1, '2', null)], {})).toEqual(nothing);
  expect(surveyContrast([row(1, '1', 'first'), row(1, '2', 'second', 0)], {})).toEqual(nothing);
});

test('where every stratum has a single cluster there is no variance to average', () => {
  const rows = [row(1, '1', 'first'), row(0, '1', 'second')];
  expect(surveyContrast(rows, { lonely: 'average' })).toEqual({ estimate: 1, variance: null, df: 0 });
});

test('turned round it changes its sign only, raked or not', () => {
  for (const sample of [likertSample, rakedLikert()]) {
    const one = surveyContrast(sidesOf(sample, 'channel', 'qr', 'phone'), sample.design);
    const other = surveyContrast(sidesOf(sample, 'channel', 'phone', 'qr'), sample.design);
    expect(other.estimate).toBe(-one.estimate!);
    expect(relativeError(other.variance!, one.variance!)).toBeLessThan(1e-12);
  }
});

test('sides in strata of their own are independent: their variances add up', () => {
  const random = seeded(20260712);
  const rows = Array.from({ length: 120 }, (_, i): ContrastRow => {
    const side = i % 2 === 0 ? 'first' : 'second';
    return { value: random(), weight: 0.1 + random(), stratum: side, cluster: String(i % 14), side };
  });
  const of = (side: string) =>
    surveyMean(
      rows.map((own) => ({ ...own, inDomain: own.side === side })),
      {},
    );
  const { variance } = surveyContrast(rows, {});
  expect(relativeError(variance!, of('first').variance! + of('second').variance!)).toBeLessThan(1e-12);
  const reversed = surveyContrast([...rows].reverse(), {});
  expect(relativeError(reversed.variance!, variance!)).toBeLessThan(1e-12);
});

test('a value on a side must be finite; one on neither is not read', () => {
  expect(() => surveyContrast([row(NaN, '1', 'first'), row(1, '2', 'second')], {})).toThrow(
    new RangeError('surveyMean requires finite values in the domain'),
  );
  const rows = [row(1, '1', 'first'), row(0, '2', 'second'), row(NaN, '3', null)];
  expect(surveyContrast(rows, {}).estimate).toBe(1);
});
