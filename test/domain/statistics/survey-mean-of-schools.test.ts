import { agrees, kishAgrees, type Figure, type KishFigures } from '../../reference/agrees';
import { relativeError } from '../../reference/cases';
import {
  calibrated,
  clusteredSchools,
  marginsOf,
  measure,
  schoolsOf,
  stratifiedSchools,
  type Read,
} from '../../reference/designs';
import { jackknife } from '../../reference/jackknife';
import { localCase } from '../../reference/local-case';
import { surveyMean } from '../../../src/domain/statistics/survey-mean';
import { surveyWeights } from '../../../src/domain/statistics/survey-weights';

const api00: Read = (record) => Number(record.api00);
const improved: Read = (record) => (record['comp.imp'] === 'Yes' ? 1 : 0);

const DESIGNS = [
  'apistrat_design',
  'apistrat_rake',
  'apistrat_calibrate_raking',
  'apiclus1_design',
  'apiclus1_poststrat',
  'apiclus1_rake',
  'apiclus1_calibrate_raking',
] as const;

interface Input {
  margins: Record<string, Record<string, string | number>[]>;
}

type Expected = Record<
  (typeof DESIGNS)[number],
  { mean_api00: Figure; prop_comp_imp: Figure; df: number; kish: KishFigures }
> &
  Record<'apiclus1_JK1' | 'apiclus1_JK1_poststrat' | 'apiclus1_JK1_rake', { mean_api00: Figure }> &
  Record<'apistrat_by_stype' | 'apiclus1_by_stype', { stype: string; mean: number; se: number }[]>;

localCase<Input, Expected>('O05_api_design', ({ input, expected, tolerance }) => {
  const margins = marginsOf(input.margins);

  test.each(DESIGNS)('%s: means, shares and weights are R’s', (id) => {
    const sample = schoolsOf(id, margins);
    const { mean_api00, prop_comp_imp, df, kish } = expected[id];
    for (const [read, figure] of [
      [api00, mean_api00],
      [improved, prop_comp_imp],
    ] as const) {
      const rows = measure(sample, read);
      if (id === 'apistrat_rake') {
        // The trap: unequal base weights, where rake()'s standard errors are not calibrate()'s.
        const { estimate, variance } = surveyMean(rows, sample.design);
        expect(relativeError(estimate!, figure.estimate)).toBeLessThanOrEqual(tolerance.rel);
        expect(relativeError(Math.sqrt(variance!), figure.se)).toBeGreaterThan(1e-5);
      } else agrees(rows, sample.design, { ...figure, df }, tolerance.rel);
    }
    kishAgrees(surveyWeights(sample.rows, sample.design), kish, tolerance.rel);
  });

  test.each(['apistrat_by_stype', 'apiclus1_by_stype'] as const)('%s: domain means are R’s', (id) => {
    const sample = id.startsWith('apistrat') ? stratifiedSchools() : clusteredSchools();
    expect(expected[id]).toHaveLength(3);
    for (const { stype, mean, se } of expected[id]) {
      const rows = measure(sample, api00, (record) => record.stype === stype);
      agrees(rows, sample.design, { estimate: mean, se }, tolerance.rel);
    }
  });

  // R's replicates check the calibrated estimates on fifteen more samples.
  test.each([
    ['apiclus1_JK1', null],
    ['apiclus1_JK1_poststrat', { stype: margins.stype! }],
    ['apiclus1_JK1_rake', margins],
  ] as const)('%s: leaving out one district after another gives R’s jackknife', (id, to) => {
    const { estimate, se } = jackknife(clusteredSchools(), (replicate) => {
      const sample = to ? calibrated(replicate, to) : replicate;
      return surveyMean(measure(sample, api00), sample.design).estimate!;
    });
    expect(relativeError(estimate, expected[id].mean_api00.estimate)).toBeLessThanOrEqual(tolerance.rel);
    expect(relativeError(se, expected[id].mean_api00.se)).toBeLessThanOrEqual(tolerance.rel);
  });
});

const LONELY = ['adjust', 'average', 'certainty'] as const;

localCase<unknown, Record<(typeof LONELY)[number], Figure>>('O16_lonely_psu', ({ expected, tolerance }) => {
  const { records, rows: schools } = stratifiedSchools();
  const firstHigh = records.findIndex(({ stype }) => stype === 'H');
  const rows = schools
    .map((row, i) => ({ ...row, value: api00(records[i]!) }))
    .filter((_, i) => records[i]!.stype !== 'H' || i === firstHigh);

  test.each(LONELY)('a stratum with a single cluster: %s is R’s', (lonely) => {
    agrees(rows, { lonely }, expected[lonely], tolerance.rel);
  });
  test('a stratum with a single cluster: adjust unless told otherwise', () => {
    agrees(rows, {}, expected.adjust, tolerance.rel);
  });
});
