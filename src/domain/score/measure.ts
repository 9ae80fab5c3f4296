/** Measure 指标: what is read from the steps people chose; section 3 of the method. */
import type { Step } from '../step';

export interface Measure {
  /** Chinese name, as on screen. */
  label: string;
  /** A share is 0..1, a mean 0..100. */
  kind: 'share' | 'mean';
  /** What each step counts as; `null` keeps it out of the denominator. */
  values: Readonly<Record<Step, number | null>>;
}

export const MEASURE_IDS = ['sat.t2/1', 'sat.t3/1', 'sat.mean/1', 'sat.low/1', 'sat.dk/1'] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** 满意率, the one that bands, verdicts and rank sets are read from. */
export const HEADLINE_MEASURE: MeasureId = 'sat.t2/1';

export const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  'sat.t2/1': { label: '满意率', kind: 'share', values: { 0: null, 1: 0, 2: 0, 3: 0, 4: 1, 5: 1 } },
  'sat.t3/1': { label: '满意率（含基本满意）', kind: 'share', values: { 0: null, 1: 0, 2: 0, 3: 1, 4: 1, 5: 1 } },
  'sat.mean/1': { label: '满意度得分', kind: 'mean', values: { 0: null, 1: 0, 2: 25, 3: 50, 4: 75, 5: 100 } },
  'sat.low/1': { label: '不满意率', kind: 'share', values: { 0: null, 1: 1, 2: 1, 3: 0, 4: 0, 5: 0 } },
  'sat.dk/1': { label: '不了解占比', kind: 'share', values: { 0: 1, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 } },
};

export const everyMeasure = <Of>(of: (id: MeasureId) => Of): Record<MeasureId, Of> => ({
  'sat.t2/1': of('sat.t2/1'),
  'sat.t3/1': of('sat.t3/1'),
  'sat.mean/1': of('sat.mean/1'),
  'sat.low/1': of('sat.low/1'),
  'sat.dk/1': of('sat.dk/1'),
});
