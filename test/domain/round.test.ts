import { currentRound, phaseOf, roundToRead } from '../../src/domain/round';

const round = (opens: string, closes: string) => ({ opensAt: new Date(opens), closesAt: new Date(closes) });
const NOVEMBER = round('2026-11-01T00:00:00+08:00', '2026-12-01T00:00:00+08:00');

test.each([
  ['2026-10-31T23:59:59.999+08:00', 'not-open'],
  ['2026-11-01T00:00:00+08:00', 'open'],
  ['2026-11-30T23:59:59.999+08:00', 'open'],
  ['2026-12-01T00:00:00+08:00', 'closed'],
])('at %s the November round is %s', (moment, phase) => {
  expect(phaseOf(NOVEMBER, new Date(moment))).toBe(phase);
});

test('the current round is the open one, else the next to open, else the last closed', () => {
  const early = round('2026-01-01', '2026-02-01');
  const late = round('2026-06-01', '2026-07-01');
  const during = (moment: string) => currentRound([early, late], new Date(moment));
  expect(during('2025-12-01')).toBe(early);
  expect(during('2026-01-15')).toBe(early);
  expect(during('2026-03-01')).toBe(late);
  expect(during('2026-09-01')).toBe(late);
  expect(currentRound([], new Date('2026-09-01'))).toBeNull();
});

test('the figures that are read are of the open round, else of the last closed, else there is the next to come', () => {
  const last = { opensAt: new Date('2026-09-01'), closesAt: new Date('2026-10-01') };
  const next = { opensAt: new Date('2026-11-01'), closesAt: new Date('2026-12-01') };
  const read = (day: string) => roundToRead([last, next], new Date(day));
  expect([read('2026-08-01'), read('2026-09-15'), read('2026-10-15'), read('2026-11-15')]).toEqual([
    last,
    last,
    last,
    next,
  ]);
  expect(roundToRead([], new Date('2026-08-01'))).toBeNull();
});
