/** The number of complaints is never an indicator: whoever is afraid of it teaches residents to be silent. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ComplaintCase } from '../../../src/domain/complaint/complaint-case';
import { complaintCountsOf } from '../../../src/domain/complaint/complaint-counts-of';
import type { ComplaintDays, ComplaintRate } from '../../../src/domain/complaint/complaint-figure';
import { complaintMetrics, type ComplaintMetrics } from '../../../src/domain/complaint/complaint-metrics';
import { scoreUnits } from '../../../src/domain/score/score';
import { noCounts } from '../../../src/domain/score/step-counts';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { cell, SURVEY, unit } from '../score/cells';
import { aCase, aClosedCase, at, MARCH, randomCases, times, UNTOUCHED } from './cases';

const metricsOf = (cases: readonly ComplaintCase[]) => complaintMetrics(complaintCountsOf(cases, MARCH), MARCH, 0.95);

/** What a figure says, without its denominator and interval, which more cases sharpen. */
const said = (figure: ComplaintRate | ComplaintDays) => ('estimate' in figure ? figure.estimate : figure.days);
const sayings = (metrics: ComplaintMetrics) => Object.values({ ...metrics }).map(said);

const draws = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => randomCases(250, seed * 1009));

test('every figure is a share of cases or a number of days; none is a count of cases', () => {
  const typed: Record<keyof ComplaintMetrics, ComplaintRate | ComplaintDays> = metricsOf([]);
  expect(Object.keys(typed)).toHaveLength(13);
  for (const cases of draws) {
    const { medianDays, p90Days, ...rates } = metricsOf(cases);
    for (const rate of Object.values(rates)) {
      expect(rate.estimate).toBeGreaterThan(0);
      expect(rate.estimate).toBeLessThan(1);
      expect(rate.interval!.lower).toBeLessThan(rate.estimate!);
      expect(rate.interval!.upper).toBeGreaterThan(rate.estimate!);
    }
    for (const days of [medianDays.days, p90Days.days]) expect(days ?? 0).toBeLessThan(20);
  }
});

test.each([2, 3, 10])('%i times as many cases handled alike leave every rate and quantile where it was', (often) => {
  for (const cases of draws) {
    const more = Array.from({ length: often }, () => cases).flat();
    expect(sayings(metricsOf(more))).toEqual(sayings(metricsOf(cases)));
    expect(metricsOf(more).answeredInTime.n).toBe(often * metricsOf(cases).answeredInTime.n!);
  }
});

test('more cases handled alike narrow the interval and do nothing else to it', () => {
  const width = (cases: ComplaintCase[]) => {
    const { lower, upper } = metricsOf(cases).confirmedFixed.interval!;
    return upper - lower;
  };
  for (const cases of draws) expect(width([...cases, ...cases])).toBeLessThan(width(cases));
});

test.each([
  ['not yet due', aCase({ due: MARCH.until })],
  ['due before', aCase({ due: at('2026-02-20T18:00') })],
  ['answered and closed early, with its deadline still to come', aClosedCase(1, { due: at('2026-04-02T18:00') })],
  ['withdrawn before its deadline', aCase({ withdrawn: at('2026-03-03T00:00') })],
  ['joined to the same resident’s earlier one', aCase({ joined: at('2026-03-03T00:00') })],
])('a complaint %s changes nothing', (_, one) => {
  for (const cases of draws) expect(metricsOf([...cases, ...times(50, one)])).toEqual(metricsOf(cases));
});

test('a complaint moves the rates by how it was handled, not by being there', () => {
  const well = aClosedCase(0, { residentVerdict: 'fixed', rating: 5, formerRating: 1 });
  const moved = ['answeredInTime', 'confirmedFixed', 'confirmedFixedOfDue', 'satisfied', 'satisfiedAgain'] as const;
  for (const cases of draws) {
    const before = metricsOf(cases);
    const afterGood = metricsOf([...cases, well]);
    const afterBad = metricsOf([...cases, UNTOUCHED]);
    for (const name of moved) expect(afterGood[name].estimate).toBeGreaterThan(before[name].estimate!);
    expect(afterBad.answeredInTime.estimate).toBeLessThan(before.answeredInTime.estimate!);
    expect(afterBad.satisfied).toEqual(before.satisfied);
  }
});

test('leaving cases open or residents silent never raises the pessimistic rate, and the three keep their order', () => {
  for (const cases of draws) {
    const metrics = metricsOf(cases);
    const [of, plain, verdicts] = [
      metrics.confirmedFixedOfDue,
      metrics.confirmedFixed,
      metrics.confirmedFixedOfVerdicts,
    ];
    expect(of.estimate).toBeLessThan(plain.estimate!);
    expect(plain.estimate).toBeLessThan(verdicts.estimate!);
    // confirmed / closed = (confirmed / with a verdict) × (1 − share without one)
    expect(plain.estimate).toBeCloseTo(verdicts.estimate! * (1 - metrics.unconfirmed.estimate!), 12);
    const unfixed = cases.map((one) => (one.residentVerdict === 'fixed' ? one : { ...one, daysToClose: null }));
    expect(metricsOf(unfixed).confirmedFixedOfDue).toEqual(of);
    expect(metricsOf(unfixed).medianDays.days ?? Infinity).toBeGreaterThanOrEqual(metrics.medianDays.days ?? Infinity);
  }
});

test('a satisfaction score does not see complaints', () => {
  const answers = Object.freeze({ ...noCounts(), 5: 30, 4: 23, 3: 11, 2: 7, 1: 6, 0: 5 });
  const score = (counts: typeof answers) => scoreUnits([unit(stepTotals([cell(counts)]))], SURVEY);
  const alone = structuredClone(score(answers));
  expect(alone[0]!.published.figures['sat.t2/1'].estimate).toBeCloseTo(53 / 77, 12);
  for (const cases of draws) {
    metricsOf(cases);
    expect(score(answers)).toEqual(alone);
    expect(score({ ...answers, ...complaintCountsOf(cases, MARCH) })).toEqual(alone);
  }
  expect(Object.values(noCounts())).toEqual([0, 0, 0, 0, 0, 0]);
});

test('nothing a score is made of imports from the complaints', () => {
  const seen = new Set(['score', 'statistics'].flatMap((room) => filesIn(path.join('src/domain', room))));
  for (const file of seen) {
    for (const [, of] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      seen.add(`${path.join(path.dirname(file), of!)}.ts`);
    }
  }
  expect(seen.size).toBeGreaterThan(40);
  expect([...seen].filter((file) => /complaint/.test(file))).toEqual([]);
});

const filesIn = (folder: string) => readdirSync(folder).map((name) => path.join(folder, name));
