import { dayQuantile } from '../../../src/domain/complaint/day-quantile';

/** Quantiles at 10, 25, 50, 75 and 90% by NumPy 2.4.6, `np.quantile(days, q, method='inverted_cdf')`. */
const NUMPY = [
  { days: { 1: 1, 2: 1, 3: 1, 5: 2, 6: 1, 8: 1, 9: 1, 22: 1, 27: 1 }, n: 10, quantiles: [1, 3, 5, 9, 22] },
  { days: { 1: 1, 2: 1, 3: 2, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1, 15: 1, 25: 1 }, n: 11, quantiles: [2, 3, 6, 9, 15] },
  {
    days: { 1: 3, 2: 1, 3: 2, 4: 1, 5: 3, 7: 1, 8: 2, 10: 2, 11: 2, 18: 1, 25: 1, 30: 1 },
    n: 20,
    quantiles: [1, 3, 5, 10, 18],
  },
  {
    days: {
      1: 5,
      2: 4,
      3: 2,
      4: 1,
      5: 1,
      6: 5,
      7: 3,
      8: 1,
      9: 5,
      10: 1,
      11: 2,
      13: 1,
      14: 2,
      15: 1,
      18: 1,
      20: 1,
      22: 1,
    },
    n: 37,
    quantiles: [1, 3, 7, 10, 15],
  },
];

test.each(NUMPY)('the quantiles of $n cases are NumPy’s', ({ days, n, quantiles }) => {
  expect([10, 25, 50, 75, 90].map((percent) => dayQuantile(days, n, percent))).toEqual(quantiles);
});

test('among an even number the lower of the middle two is the median: a day some case took', () => {
  expect(dayQuantile({ 2: 5, 30: 5 }, 10, 50)).toBe(2);
  expect(dayQuantile({ 2: 4, 30: 6 }, 10, 50)).toBe(30);
});

test('a whole rank is not pushed up by binary fractions', () => {
  // 0.07 × 100 is 7.000000000000001 in binary fractions.
  expect(dayQuantile({ 1: 7, 2: 93 }, 100, 7)).toBe(1);
  for (let n = 10; n <= 3000; n += 10) expect(dayQuantile({ 3: (n * 9) / 10, 40: n / 10 }, n, 90)).toBe(3);
});

test('days are ordered as numbers, not as text', () => {
  expect(dayQuantile({ 10: 5, 9: 6, 100: 1 }, 12, 50)).toBe(9);
  expect(dayQuantile({ 100: 1, 9: 5, 10: 6 }, 12, 75)).toBe(10);
});

test('open cases take longer than every closed one; where the quantile falls among them there is none', () => {
  expect(dayQuantile({ 1: 5, 4: 4 }, 10, 90)).toBe(4);
  expect(dayQuantile({ 1: 5, 4: 4 }, 11, 90)).toBeNull();
  expect(dayQuantile({ 1: 5, 4: 4 }, 11, 50)).toBe(4);
  expect(dayQuantile({}, 12, 50)).toBeNull();
  expect(dayQuantile({}, 0, 50)).toBeNull();
});
