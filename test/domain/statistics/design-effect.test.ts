import { relativeError } from '../../reference/cases';
import {
  examination,
  housingValues,
  inExaminationDomain,
  likertSample,
  likertValues,
  marginsOf,
  measure,
  postStratifiedHousing,
  rakedHousing,
  schoolsOf,
  type Sample,
} from '../../reference/designs';
import { localCase } from '../../reference/local-case';
import poststratRake from '../../reference/O04_housing_poststrat_rake.json';
import likert from '../../reference/O06_likert_complex.json';
import { seeded } from '../../reference/seeded';
import { designEffect } from '../../../src/domain/statistics/design-effect';
import type { SurveyRow } from '../../../src/domain/statistics/survey-mean';

const corrected = (sample: () => Sample) => () => ({
  ...sample(),
  design: { ...sample().design, clustersInPopulation: { all: poststratRake.input.N } },
});
const housingSamples = {
  poststrat_type: postStratifiedHousing,
  poststrat_type_fpc: corrected(postStratifiedHousing),
  rake_3margins_R_rake: rakedHousing,
  rake_3margins_R_rake_fpc: corrected(rakedHousing),
  calibrate_raking_3margins: rakedHousing,
  calibrate_raking_3margins_fpc: corrected(rakedHousing),
};

test.each(Object.keys(housingSamples) as (keyof typeof housingSamples)[])('housing, %s: R’s deff = TRUE', (id) => {
  for (const measureId of ['top1', 'top2', 'score'] as const) {
    const sample = housingSamples[id]();
    const deff = designEffect(measure(sample, housingValues[measureId]), sample.design, 'without-replacement');
    const { deff_survey } = poststratRake.expected[id][measureId];
    expect(relativeError(deff!, deff_survey)).toBeLessThanOrEqual(poststratRake.tolerance.rel);
  }
});

test.each(['t1', 't2', 't3', 'b2', 'sc'] as const)('five-level ratings, %s: R’s deff = "replace"', (id) => {
  const deff = designEffect(measure(likertSample, likertValues[id]), {}, 'with-replacement');
  expect(relativeError(deff!, likert.expected.overall[id].deff)).toBeLessThanOrEqual(likert.tolerance.rel);
});

interface Input {
  margins: Record<string, Record<string, string | number>[]>;
}

localCase<Input, Record<string, { mean_api00?: { deff?: number } }>>(
  'O05_api_design',
  ({ input, expected, tolerance }) => {
    const withDeff = Object.keys(expected).filter((id) => expected[id]!.mean_api00?.deff !== undefined);

    test.each(withDeff)('schools, %s: R’s deff = TRUE', (id) => {
      const sample = schoolsOf(id, marginsOf(input.margins));
      const rows = measure(sample, ({ api00 }) => Number(api00));
      const deff = designEffect(rows, sample.design, 'without-replacement');
      const error = relativeError(deff!, expected[id]!.mean_api00!.deff!);
      // The trap: with unequal base weights rake()'s standard errors are not calibrate()'s.
      if (id === 'apistrat_rake') expect(error).toBeGreaterThan(1e-4);
      else expect(error).toBeLessThanOrEqual(tolerance.rel);
    });
  },
);

interface Examined {
  overall: { deff: number };
  domains: Record<string, { deff: number }>;
}

localCase<unknown, Examined>('O07_nhanes_design', ({ expected: { overall, domains }, tolerance }) => {
  test.each([['overall', overall] as const, ...Object.entries(domains)])('high cholesterol, %s, is R’s', (id, row) => {
    const rows = measure(examination(), ({ HI_CHOL }) => Number(HI_CHOL), inExaminationDomain(id));
    const deff = designEffect(rows, {}, 'with-replacement');
    expect(relativeError(deff!, row.deff)).toBeLessThanOrEqual(tolerance.rel);
  });
});

const row = (value: number, cluster: string, weight = 5): SurveyRow => ({
  value,
  weight,
  stratum: 'A',
  cluster,
  inDomain: true,
});

test('the example of the docstring', () => {
  const rows = [1, 0, 1, 0].map((value, i) => row(value, String(i % 2)));
  expect(designEffect(rows, {}, 'with-replacement')).toBe(3);
});

test('a simple random sample has a design effect of 1, in whatever order', () => {
  const random = seeded(20260713);
  const rows = Array.from({ length: 80 }, (_, i) => row(random(), String(i)));
  expect(relativeError(designEffect(rows, {}, 'with-replacement')!, 1)).toBeLessThan(1e-12);
  const design = { clustersInPopulation: { A: 400 } };
  expect(relativeError(designEffect(rows, design, 'without-replacement')!, 1)).toBeLessThan(1e-12);
  const uneven = rows.map((own) => ({ ...own, weight: random() }));
  const reversed = designEffect([...uneven].reverse(), {}, 'with-replacement')!;
  expect(relativeError(reversed, designEffect(uneven, {}, 'with-replacement')!)).toBeLessThan(1e-12);
});

test('those outside the domain and those without weight are not compared', () => {
  const rows = [1, 0, 1, 1].map((value, i) => row(value, String(i % 2), 1 + i));
  const others = [{ ...row(9, '0'), inDomain: false }, row(0.5, '1', 0)];
  const deff = designEffect(rows, {}, 'with-replacement')!;
  expect(relativeError(designEffect([...rows, ...others], {}, 'with-replacement')!, deff)).toBeLessThan(1e-14);
});

test('no figure where there is nothing to compare', () => {
  expect(designEffect([], {}, 'with-replacement')).toBeNull();
  expect(designEffect([row(1, '1')], {}, 'with-replacement')).toBeNull();
  expect(designEffect([row(1, '1'), row(1, '2')], {}, 'with-replacement')).toBeNull();
  expect(designEffect([row(1, '1', 1), row(0, '2', 1)], {}, 'without-replacement')).toBeNull();
  expect(designEffect([row(1, '1'), row(0, '1')], { lonely: 'average' }, 'with-replacement')).toBeNull();
});

test('a value in the domain must be finite', () => {
  expect(() => designEffect([row(NaN, '1')], {}, 'with-replacement')).toThrow(
    new RangeError('surveyMean requires finite values in the domain'),
  );
});
