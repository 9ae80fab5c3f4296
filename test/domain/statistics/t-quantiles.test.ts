import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { tQuantiles } from '../../../src/domain/statistics/t-quantiles';

test('what is remembered of one p and df is not told of another', () => {
  const quantile = tQuantiles();
  for (let round = 0; round < 2; round++) {
    for (const p of [0.025, 0.975, 0.995]) {
      for (const df of [1, 2, 14, 9_999.5, Infinity]) expect(quantile(p, df)).toBe(studentTQuantile(p, df));
    }
  }
});

test('each is found once', () => {
  const asked: [number, number][] = [];
  const quantile = tQuantiles((p, df) => {
    asked.push([p, df]);
    return studentTQuantile(p, df);
  });
  for (let round = 0; round < 3; round++) {
    for (const p of [0.5, 0.975]) for (const df of [5, 14]) quantile(p, df);
  }
  // prettier-ignore
  expect(asked).toEqual([[0.5, 5], [0.5, 14], [0.975, 5], [0.975, 14]]);
});

test('a p or df that is none is refused, again and again', () => {
  const quantile = tQuantiles();
  for (let round = 0; round < 2; round++) {
    expect(() => quantile(1, 5)).toThrow(new RangeError('studentTQuantile requires 0 < p < 1'));
    expect(() => quantile(0.975, 0)).toThrow(new RangeError('studentTQuantile requires df >= 1e-5'));
  }
});
