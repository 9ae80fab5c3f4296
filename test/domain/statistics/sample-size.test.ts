import reference from '../../reference/O15_sample_size_fpc.json';
import { relativeError } from '../../reference/cases';
import { sampleSize } from '../../../src/domain/statistics/sample-size';

const { input, expected, tolerance } = reference;

test('the reference case holds a size for every row of the grid', () => {
  expect(expected.n_exact).toHaveLength(input.grid.length);
  expect(expected.n_ceiling).toHaveLength(input.grid.length);
});

test.each(input.grid.map((row, place) => ({ ...row, place })))(
  'responses for ±$moe in a population of $N',
  ({ N, moe, place }) => {
    const { exact, ceiling } = sampleSize(N, moe, 0.95);
    expect(relativeError(exact, expected.n_exact[place] ?? NaN)).toBeLessThanOrEqual(tolerance.rel);
    expect(ceiling).toBe(expected.n_ceiling[place]);
  },
);

test('1000 residents need 278 responses for ±5 points', () => expect(sampleSize(1000, 0.05, 0.95).ceiling).toBe(278));

test('without a finite population the size is that of an endless one', () => {
  expect(sampleSize(Infinity, 0.05, 0.95).ceiling).toBe(385);
  expect(sampleSize(Infinity, 0.03, 0.95).ceiling).toBe(1068);
});

test('no more responses are asked for than there are people, and at least one', () => {
  for (const population of [1, 2, 60, 1e15]) {
    for (const margin of [1e-100, 1e-9, 0.5, 0.999]) {
      for (const level of [1e-9, 0.5, 1 - 1e-12]) {
        const { exact, ceiling } = sampleSize(population, margin, level);
        expect(Number.isFinite(exact) && exact > 0).toBe(true);
        expect(ceiling >= 1 && ceiling <= population).toBe(true);
      }
    }
  }
});

test.each([
  [0, 0.05, 0.95, 'an integer population >= 1 or Infinity'],
  [10.5, 0.05, 0.95, 'an integer population >= 1 or Infinity'],
  [NaN, 0.05, 0.95, 'an integer population >= 1 or Infinity'],
  [100, 0, 0.95, '1e-100 <= margin < 1'],
  [100, 1, 0.95, '1e-100 <= margin < 1'],
  [100, NaN, 0.95, '1e-100 <= margin < 1'],
  [100, 0.05, 0, '1e-9 <= level < 1'],
  [100, 0.05, 1, '1e-9 <= level < 1'],
  [100, 0.05, NaN, '1e-9 <= level < 1'],
])('sampleSize(%p, %p, %p) is a RangeError', (population, margin, level, rule) => {
  expect(() => sampleSize(population, margin, level)).toThrow(new RangeError(`sampleSize requires ${rule}`));
});
