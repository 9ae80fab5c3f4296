import { relativeError } from '../../reference/cases';
import { likertSample, likertValues, rakedLikert, type Sample } from '../../reference/designs';
import likert from '../../reference/O06_likert_complex.json';
import { raoScott, type TabulatedUnit } from '../../../src/domain/statistics/rao-scott';

const { expected, tolerance } = likert;

const byChannel = ({ records, rows }: Sample): TabulatedUnit[] =>
  rows.map((row, i) => ({ ...row, row: records[i]!.channel!, column: String(likertValues.t2(records[i]!)) }));

test('channel by satisfaction is R’s', () => {
  const { pearson_x2, rao_scott_F } = expected.channel;
  const { pearson, f, ndf, ddf, p } = raoScott(byChannel(likertSample), {})!;
  expect(relativeError(pearson, pearson_x2)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(f, rao_scott_F.F)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(ndf, rao_scott_F.ndf)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(ddf, rao_scott_F.ddf)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(p, rao_scott_F.p)).toBeLessThanOrEqual(tolerance.rel);
});

const unit = (cell: string, cluster: string, weight = 1): TabulatedUnit => ({
  row: cell[0]!,
  column: cell[1]!,
  weight,
  stratum: 'A',
  cluster,
  inDomain: true,
});
const cells = ['aa', 'ab', 'ab', 'bb', 'ba', 'ba', 'ba', 'bb'];

test('the example of the docstring', () => {
  const { pearson } = raoScott(
    cells.map((cell, i) => unit(cell, String(i))),
    {},
  )!;
  expect(pearson.toString().slice(0, 6)).toBe('0.5333');
});

test('a simple random sample keeps Pearson’s X², but for the n / (n − 1) of a variance', () => {
  const { pearson, f } = raoScott(
    cells.map((cell, i) => unit(cell, String(i))),
    {},
  )!;
  expect(relativeError(f, (pearson * 7) / 8)).toBeLessThan(1e-12);
});

test('neither order, nor which way the table lies, nor the unit of the weights matters', () => {
  for (const sample of [likertSample, rakedLikert()]) {
    const units = byChannel(sample);
    const { calibration } = sample.design;
    const reversed = calibration && {
      calibration: {
        factors: [...calibration.factors].reverse(),
        categories: [...calibration.categories].reverse(),
      },
    };
    const one = raoScott(units, sample.design)!;
    const others = [
      raoScott([...units].reverse(), reversed ?? {})!,
      raoScott(
        units.map(({ row, column, ...own }) => ({ ...own, row: column, column: row })),
        sample.design,
      )!,
      raoScott(
        units.map((own) => ({ ...own, weight: own.weight * 1000 })),
        sample.design,
      )!,
    ];
    for (const other of others) {
      for (const key of ['pearson', 'f', 'ndf', 'ddf', 'p'] as const) {
        expect(relativeError(other[key], one[key])).toBeLessThan(1e-9);
      }
    }
  }
});

test('an empty cell is no obstacle', () => {
  const { f, p } = raoScott(
    ['aa', 'aa', 'ab', 'bb', 'bb', 'bb'].map((cell, i) => unit(cell, String(i))),
    {},
  )!;
  expect(f).toBeGreaterThan(0);
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThan(1);
});

test('clusters of one, two and three people, and an empty cell: by hand', () => {
  // The one contrast is ±1/4. Its variance is 37/192 over the clusters and 11/96 as if people had been drawn one by one,
  // so the design effect is 37/22 and F = 3 / (37/22); with 1 and 2 degrees of freedom P(F > f) is that of a t.
  const units = ['aa', 'aa', 'ab', 'bb', 'bb', 'bb'].map((cell, i) => unit(cell, ['1', '1', '2', '3', '3', '3'][i]!));
  const { pearson, f, ndf, ddf, p } = raoScott(units, {})!;
  expect(pearson).toBeCloseTo(3, 13);
  expect(f).toBeCloseTo(66 / 37, 13);
  expect([ndf, ddf]).toEqual([1, 2]);
  expect(p).toBeCloseTo(1 - Math.sqrt(33 / 70), 13);
});

test('those outside the domain and those without weight are in no row, column or count', () => {
  const units = cells.map((cell, i) => unit(cell, String(i % 5)));
  const others = [{ ...unit('cd', '1'), inDomain: false }, { ...unit('aa', '2'), inDomain: false }, unit('dc', '3', 0)];
  expect(raoScott([...units, ...others], {})).toEqual(raoScott(units, {}));
});

test('rows and columns that are independent have an F of 0, and two clusters are enough', () => {
  const units = ['aa', 'ab', 'ba', 'bb', 'bb', 'ba', 'ab', 'aa'].map((cell, i) => unit(cell, i < 3 ? '1' : '2'));
  expect(raoScott(units, {})).toMatchObject({ pearson: 0, f: 0, ddf: 1, p: 1 });
});

test('no figure where the clusters are alike: nothing varies to test against', () => {
  expect(raoScott(['1', '2'].flatMap((cluster) => cells.map((cell) => unit(cell, cluster))), {})).toBeNull(); // prettier-ignore
});

test('no figure without a second row or column, or without degrees of freedom', () => {
  expect(raoScott([], {})).toBeNull();
  expect(raoScott([unit('aa', '1'), unit('ab', '2')], {})).toBeNull();
  expect(raoScott([unit('aa', '1'), unit('ba', '2')], {})).toBeNull();
  expect(raoScott([unit('aa', '1'), unit('bb', '2', 0)], {})).toBeNull();
  expect(
    raoScott(
      cells.map((cell) => unit(cell, '1')),
      {},
    ),
  ).toBeNull();
  expect(
    raoScott(
      cells.map((cell) => unit(cell, '1')),
      { lonely: 'average' },
    ),
  ).toBeNull();
});

test('a weight must be finite', () => {
  expect(() => raoScott([unit('aa', '1', NaN)], {})).toThrow(
    new RangeError('surveyWeights requires finite base weights >= 0'),
  );
});
