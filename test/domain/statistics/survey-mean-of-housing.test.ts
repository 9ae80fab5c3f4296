import { agrees } from '../../reference/agrees';
import unweighted from '../../reference/O03_housing_unweighted.json';
import poststratRake from '../../reference/O04_housing_poststrat_rake.json';
import {
  housing,
  housingValues,
  measure,
  postStratifiedHousing,
  rakedHousing,
  type Sample,
} from '../../reference/designs';

const keys = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];

const { expected, tolerance } = unweighted;
const weighted = poststratRake.expected;
const { N } = poststratRake.input;
const corrected = (sample: () => Sample) => () => ({
  ...sample(),
  design: { ...sample().design, clustersInPopulation: { all: N } },
});

test.each(keys(housingValues))('unweighted: %s is R’s', (measureId) => {
  agrees(measure(housing, housingValues[measureId]), {}, { df: 1680, ...expected[measureId] }, tolerance.rel);
});

test.each(expected.by_type)('unweighted: the domain $type is R’s', ({ type, n, x_top2, p, domain_se }) => {
  const rows = measure(housing, housingValues.top2, (record) => record.Type === type);
  const counted = rows.filter(({ inDomain }) => inDomain);
  expect(counted).toHaveLength(n);
  expect(counted.filter(({ value }) => value === 1)).toHaveLength(x_top2);
  agrees(rows, {}, { estimate: p, se: domain_se, df: n - 1 }, tolerance.rel);
});

// With equal base weights R's rake() and calibrate() have the same standard errors.
const samples = {
  poststrat_type: postStratifiedHousing,
  poststrat_type_fpc: corrected(postStratifiedHousing),
  rake_3margins_R_rake: rakedHousing,
  rake_3margins_R_rake_fpc: corrected(rakedHousing),
  calibrate_raking_3margins: rakedHousing,
  calibrate_raking_3margins_fpc: corrected(rakedHousing),
};
test.each(keys(samples).flatMap((id) => keys(housingValues).map((measureId) => ({ id, measureId }))))(
  '$id: $measureId is R’s',
  ({ id, measureId }) => {
    const sample = samples[id]();
    const { df, [measureId]: figure } = weighted[id];
    agrees(measure(sample, housingValues[measureId]), sample.design, { ...figure, df }, poststratRake.tolerance.rel);
  },
);
