import { relativeError } from '../../reference/cases';
import reference from '../../reference/O17_eb_effective_counts.json';
import { triageOf } from '../../../src/domain/score/triage';

const { input, expected, tolerance } = reference;
const shares = input.areas.map(({ y, n }) => ({ estimate: y / n, nStar: n }));

test('the estimates are the reference’s, drawn towards the mean of all', () => {
  const triage = triageOf(shares, 0.95)!;
  expect(triage).toHaveLength(expected.areas.length);
  expected.areas.forEach((row, i) => {
    const { estimate, interval, belowMean, shrink } = triage[i]!;
    for (const [actual, wanted] of [
      [estimate, row.post_mean],
      [interval.lower, row.cred_lo],
      [interval.upper, row.cred_hi],
      [1 - belowMean, row.p_above_mu],
      [shrink, row.shrink],
    ] as const) {
      expect({ actual, wanted, close: relativeError(actual, wanted) <= tolerance.rel }).toMatchObject({ close: true });
    }
  });
});

test('the level is that of the limits alone', () => {
  const [wide] = triageOf(shares, 0.95)!;
  const [narrow] = triageOf(shares, 0.5)!;
  expect(narrow!.interval.lower).toBeGreaterThan(wide!.interval.lower);
  expect(narrow!.interval.upper).toBeLessThan(wide!.interval.upper);
  expect([narrow!.estimate, narrow!.belowMean]).toEqual([wide!.estimate, wide!.belowMean]);
});

test('the fewer answers, the nearer to the mean; below the mean is where to look first', () => {
  const triage = triageOf([...shares, { estimate: 0.2, nStar: 5 }, { estimate: 0.2, nStar: 80 }], 0.95)!;
  const [few, many] = triage.slice(-2) as [(typeof triage)[0], (typeof triage)[0]];
  expect(few.shrink).toBeGreaterThan(many.shrink);
  expect(few.estimate).toBeGreaterThan(many.estimate);
  expect(many.belowMean).toBeGreaterThan(few.belowMean);
  expect(few.belowMean).toBeGreaterThan(0.9);
});

test('units that differ no more than by chance, or none at all, have no first', () => {
  expect(triageOf([], 0.95)).toBeNull();
  expect(
    triageOf(
      [1, 2, 3].map(() => ({ estimate: 0.8, nStar: 50 })),
      0.95,
    ),
  ).toBeNull();
});

test('a share of 1 whose count rounding pushes above its size is a share of 1', () => {
  const estimate = 1 + 2 ** -52;
  const triage = triageOf(
    [
      { estimate, nStar: 37.7 },
      { estimate: 0.4, nStar: 30 },
      { estimate: 0.7, nStar: 50 },
    ],
    0.95,
  );
  expect(triage![0]!.estimate).toBeLessThan(1);
});
