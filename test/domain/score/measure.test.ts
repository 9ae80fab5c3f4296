import { contrastOf } from '../../../src/domain/score/contrast';
import { everyMeasure, HEADLINE_MEASURE, MEASURE_IDS, MEASURES } from '../../../src/domain/score/measure';
import { estimateOf } from '../../../src/domain/score/estimate';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { cell } from './cells';

const people = stepTotals([cell({ 5: 1, 4: 2, 3: 4, 2: 8, 1: 16, 0: 32 })]);

test.each([
  ['sat.t2/1', '满意率', 3 / 31],
  ['sat.t3/1', '满意率（含基本满意）', 7 / 31],
  ['sat.mean/1', '满意度得分', (100 + 2 * 75 + 4 * 50 + 8 * 25) / 31],
  ['sat.low/1', '不满意率', 24 / 31],
  ['sat.dk/1', '不了解占比', 32 / 63],
] as const)('%s is %s', (id, label, value) => {
  expect(MEASURES[id].label).toBe(label);
  expect(estimateOf(people, MEASURES[id], 0.95).estimate).toBeCloseTo(value, 14);
});

test('a share lies in 0..1 and a mean in 0..100, so two of a kind differ by no more than 1 or 100', () => {
  const clusters = ['a', 'b'].flatMap((cluster, i) => [
    cell({ 5: 3 + i, 1: 1 }, { cluster }),
    cell({ 1: 2, 4: 2 * i }, { cluster }),
  ]);
  const parts = stepTotals(clusters, (_cell, i) => i % 2, 2);
  for (const id of ['sat.t2/1', 'sat.t3/1', 'sat.mean/1'] as const) {
    expect(contrastOf(parts, MEASURES[id], 0.999).interval!.upper).toBe(id === 'sat.mean/1' ? 100 : 1);
  }
  for (const id of MEASURE_IDS) {
    const { kind, values } = MEASURES[id];
    const most = Math.max(...Object.values(values).map((value) => value ?? 0));
    expect([kind, most]).toEqual(id === 'sat.mean/1' ? ['mean', 100] : ['share', 1]);
  }
});

test('the headline is the share of the satisfied, and every measure has its place', () => {
  expect(HEADLINE_MEASURE).toBe('sat.t2/1');
  expect(everyMeasure((id) => id)).toEqual(Object.fromEntries(MEASURE_IDS.map((id) => [id, id])));
});
