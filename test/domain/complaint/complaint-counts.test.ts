import { addComplaintCounts, noComplaintCounts } from '../../../src/domain/complaint/complaint-counts';
import { complaintCountsOf } from '../../../src/domain/complaint/complaint-counts-of';
import { MARCH, at, randomCases } from './cases';

const countsOf = (cases: Parameters<typeof complaintCountsOf>[0]) => complaintCountsOf(cases, MARCH);
const cases = randomCases(600, 11);
const all = countsOf(cases);

test('the draw has cases of every kind', () => {
  const { ratings, days, ...counts } = all;
  for (const count of [...Object.values(counts), ...Object.values(ratings)]) expect(count).toBeGreaterThan(5);
  expect(Object.keys(days).length).toBeGreaterThan(5);
  expect(all.due).toBeLessThan(400);
});

test.each([1, 2, 3, 4, 5])('however %# a cohort is dealt to divisions, their counts add up to the whole', (seed) => {
  const divisions = seed + 1;
  const parts = Array.from({ length: divisions }, (_, division) =>
    countsOf(cases.filter((_, i) => (i * (2 * seed + 1)) % divisions === division)),
  );
  expect(parts.reduce(addComplaintCounts, noComplaintCounts())).toEqual(all);
});

test('two halves of a window that meet add up to it: no case is counted twice or lost', () => {
  const meet = cases.find(({ due }) => due > MARCH.from && due < MARCH.until)!.due;
  const halves = [
    complaintCountsOf(cases, { from: MARCH.from, until: meet }),
    complaintCountsOf(cases, { from: meet, until: MARCH.until }),
  ];
  expect(halves.reduce(addComplaintCounts)).toEqual(all);
});

test('the order of the cases does not matter, and adding changes neither side', () => {
  const later = complaintCountsOf(cases, { from: MARCH.until, until: at('2026-05-01T00:00') });
  const before = structuredClone([all, later]);
  expect(countsOf([...cases].reverse())).toEqual(all);
  expect(addComplaintCounts(all, later)).toEqual(addComplaintCounts(later, all));
  expect([all, later]).toEqual(before);
});

test('the verdicts part the closed cases, and the days are theirs', () => {
  expect(all.confirmedFixed + all.partly + all.notFixed + all.unconfirmed).toBe(all.closedDue);
  expect(Object.values(all.days).reduce((sum, count) => sum + count, 0)).toBe(all.closedDue);
  expect(all.closedDue).toBeLessThan(all.everClosedDue);
  expect(all.everClosedDue).toBeLessThan(all.due);
});
