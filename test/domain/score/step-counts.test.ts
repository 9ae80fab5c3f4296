import { addCounts, noCounts, ratedIn } from '../../../src/domain/score/step-counts';

test('those who rated chose 1 to 5; 不了解 rates nothing', () => {
  expect(ratedIn(noCounts())).toBe(0);
  expect(ratedIn({ 0: 1000, 1: 1, 2: 2, 3: 4, 4: 8, 5: 16 })).toBe(31);
});

test('counts are added step by step, in place', () => {
  const counts = { 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6 };
  addCounts(counts, { 0: 10, 1: 20, 2: 30, 3: 40, 4: 50, 5: 60 });
  expect(counts).toEqual({ 0: 11, 1: 22, 2: 33, 3: 44, 4: 55, 5: 66 });
});
