import { relativeError } from '../../reference/cases';
import { housing, housingValues, measure } from '../../reference/designs';
import unweighted from '../../reference/O03_housing_unweighted.json';
import { agrestiCoull } from '../../../src/domain/statistics/agresti-coull';
import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';
import { jeffreys } from '../../../src/domain/statistics/jeffreys';
import { wilson, type Interval } from '../../../src/domain/statistics/wilson';

const { expected, tolerance } = unweighted;
const { n, counts, top1, top2 } = expected;

const agrees = ({ lower, upper }: Interval, [lo, hi]: readonly number[]) => {
  expect(relativeError(lower, lo!)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(upper, hi!)).toBeLessThanOrEqual(tolerance.rel);
};

test('the residents are as many as the case counts', () => {
  expect(housing.rows).toHaveLength(n);
  for (const [level, count] of Object.entries(counts)) {
    expect(housing.records.filter(({ Sat }) => Sat === level)).toHaveLength(count);
  }
  const positive = measure(housing, housingValues.top2).filter(({ value }) => value === 1);
  expect(positive).toHaveLength(counts.Medium + counts.High);
});

test('the most satisfied: every interval of the case is R’s', () => {
  agrees(wilson(counts.High / n, n, 0.95), top1.wilson);
  agrees(clopperPearson(counts.High, n, 0.95), top1.clopper_pearson);
  agrees(agrestiCoull(counts.High / n, n, 0.95), top1.agresti_coull);
  agrees(jeffreys(counts.High, n, 0.95), top1.jeffreys);
});

test('the satisfied: every interval of the case is R’s', () => {
  agrees(wilson(1 - counts.Low / n, n, 0.95), top2.wilson);
  agrees(clopperPearson(n - counts.Low, n, 0.95), top2.clopper_pearson);
});

test.each(expected.by_type)('the satisfied of type $type: every interval of the case is R’s', (row) => {
  agrees(wilson(row.x_top2 / row.n, row.n, 0.95), [row.wilson_lo, row.wilson_hi]);
  agrees(clopperPearson(row.x_top2, row.n, 0.95), [row.cp_lo, row.cp_hi]);
});
