import type { SizedShare } from '../../../src/domain/score/bands';
import { CSM_1 } from '../../../src/domain/score/method';
import { pairLevel, placesOf } from '../../../src/domain/score/places';
import { normalQuantile } from '../../../src/domain/statistics/normal-quantile';

const share = (estimate: number, nStar = 200): SizedShare => ({ estimate, nStar });

test('units nobody can tell apart all hold every place', () => {
  const places = placesOf([share(0.9), share(0.91), share(0.92), share(0.9)], CSM_1);
  expect(places).toEqual(Array(4).fill({ lower: 1, upper: 4 }));
});

test('the best place is the first, the largest share', () => {
  expect(placesOf([share(0.3), share(0.95), share(0.6)], CSM_1)).toEqual([
    { lower: 3, upper: 3 },
    { lower: 1, upper: 1 },
    { lower: 2, upper: 2 },
  ]);
});

test('none among none, the only place for one', () => {
  expect(placesOf([], CSM_1)).toEqual([]);
  expect(placesOf([share(0.4)], CSM_1)).toEqual([{ lower: 1, upper: 1 }]);
});

/** On the arcsine scale of Anscombe, as standard errors of the difference. */
const distance = (a: SizedShare, b: SizedShare) => {
  const scale = ({ estimate, nStar }: SizedShare) => Math.asin(Math.sqrt((estimate * nStar + 0.375) / (nStar + 0.75)));
  const variance = ({ nStar }: SizedShare) => 1 / (4 * nStar + 2);
  return Math.abs(scale(a) - scale(b)) / Math.sqrt(variance(a) + variance(b));
};

test.each([
  [share(0.9, 120), share(0.8, 90)],
  [share(1, 60), share(0.93, 60)],
  [share(0.02, 300), share(0, 150)],
])('two units are told apart from the distance of the test at 5% on', (a, b) => {
  const alpha = 2 * (1 - normalTail(distance(a, b)));
  const told = (at: number) => placesOf([a, b], { ...CSM_1, alpha: at })[0]!.upper === 1;
  expect([told(alpha * 0.999), told(alpha * 1.001)]).toEqual([false, true]);
});

/** P(Z <= z), from its quantile by halving. */
function normalTail(z: number): number {
  let [low, high] = [0.5, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (middle < 1 && normalQuantile(middle) < z) low = middle;
    else high = middle;
  }
  return low;
}

test('a unit where all are satisfied has an error too, and no place for certain', () => {
  expect(placesOf([share(1, 20), share(0.97, 2000)], CSM_1)).toEqual(Array(2).fill({ lower: 1, upper: 2 }));
  expect(placesOf([share(1, 2000), share(0.97, 2000)], CSM_1)[0]).toEqual({ lower: 1, upper: 1 });
});

test('all pairs share one chance of error: step by step down', () => {
  const [a, b] = [share(0.9, 150), share(0.76, 150)];
  const apart = (others: number) =>
    placesOf([a, b, ...Array.from({ length: others }, () => share(0.83, 150))], CSM_1)[0]!.upper < 2 + others;
  expect([apart(0), apart(40)]).toEqual([true, false]);
});

test('pairs that are told apart leave those still open a larger chance of error', () => {
  const [above, below] = [share(0.9, 150), share(0.81, 150)];
  const pairIsTold = (others: SizedShare[]) => {
    const [first, second] = placesOf([above, below, ...others], CSM_1);
    return first!.upper < second!.lower;
  };
  expect(distance(above, below)).toBeLessThan(-normalQuantile(0.05 / 6));
  expect(distance(above, below)).toBeGreaterThan(-normalQuantile(0.05 / 2));
  expect([pairIsTold([share(0.1)]), pairIsTold([share(0.85, 150)])]).toEqual([true, false]);
});

test('the level of a pair makes all pairs hold together', () => {
  expect(pairLevel(60, CSM_1)).toBeCloseTo(1 - 0.05 / 1770, 15);
  expect(pairLevel(2, CSM_1)).toBe(0.95);
  expect(pairLevel(1, CSM_1)).toBe(0.95);
  expect(pairLevel(0, CSM_1)).toBe(0.95);
  expect(pairLevel(3, { ...CSM_1, alpha: 0.3 })).toBeCloseTo(0.9, 15);
});

test('a share told by a limit has every place it may have', () => {
  const units = [
    { estimate: 0.9, nStar: 400, end: 1 },
    { estimate: 0.97, nStar: 20_000 },
    { estimate: 0.5, nStar: 400 },
  ];
  // 90% is certainly below 97%, all satisfied is certainly above; 50% is below both whatever it is.
  expect(placesOf(units, CSM_1)).toEqual([{ lower: 1, upper: 2 }, { lower: 1, upper: 2 }, { lower: 3, upper: 3 }]); // prettier-ignore
  expect(placesOf([{ estimate: 0.9, nStar: 400 }, ...units.slice(1)], CSM_1)[0]).toEqual({ lower: 2, upper: 2 });
});
