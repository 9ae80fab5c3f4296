import { verdictOf } from '../../../src/domain/score/verdict';
import { wilson } from '../../../src/domain/statistics/wilson';
import { seeded } from '../../reference/seeded';

test('met from the lower limit, not met below the upper, undetermined between', () => {
  expect(verdictOf({ lower: 0.9, upper: 0.95 }, 0.9)).toBe('met');
  expect(verdictOf({ lower: 0.8999, upper: 0.95 }, 0.9)).toBe('undetermined');
  expect(verdictOf({ lower: 0.8, upper: 0.9 }, 0.9)).toBe('undetermined');
  expect(verdictOf({ lower: 0.8, upper: 0.8999 }, 0.9)).toBe('not-met');
});

test('53 of 55 are neither 95% nor not 95%: 87.7–99.0', () => {
  expect(verdictOf(wilson(53 / 55, 55, 0.95), 0.95)).toBe('undetermined');
});

test('a community at the mark of 95% is seldom called not met, where the point estimate fails half of them', () => {
  const next = seeded(20151);
  const trials = 4000;
  let [notMet, belowMark] = [0, 0];
  for (let trial = 0; trial < trials; trial++) {
    let satisfied = 0;
    for (let i = 0; i < 55; i++) satisfied += next() < 0.95 ? 1 : 0;
    notMet += verdictOf(wilson(satisfied / 55, 55, 0.95), 0.95) === 'not-met' ? 1 : 0;
    belowMark += satisfied / 55 < 0.95 ? 1 : 0;
  }
  expect(belowMark / trials).toBeGreaterThan(0.48);
  expect(notMet / trials).toBeLessThan(0.06);
});

test('a mean nobody differs from may have an interval of no width', () => {
  expect(verdictOf({ lower: 50, upper: 50 }, 50)).toBe('met');
  expect(verdictOf({ lower: 50, upper: 50 }, 51)).toBe('not-met');
});

test('what is no interval or no target is not judged, and told which', () => {
  const noInterval = new RangeError('verdictOf requires lower <= upper');
  expect(() => verdictOf({ lower: 0.9, upper: 0.8 }, 0.9)).toThrow(noInterval);
  expect(() => verdictOf({ lower: NaN, upper: 0.8 }, 0.9)).toThrow(noInterval);
  expect(() => verdictOf({ lower: 0.7, upper: 0.8 }, NaN)).toThrow(
    new RangeError('verdictOf requires a finite target'),
  );
});
