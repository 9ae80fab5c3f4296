/** Answer cells for the tests of the score: made by hand, at random, and as rows of the survey functions. */
import type { AnswerCell, Calibration } from '../../../src/domain/score/answer-cell';
import type { Measure } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import type { Survey } from '../../../src/domain/score/score';
import type { Unit } from '../../../src/domain/score/unit';
import { noCounts, type StepCounts } from '../../../src/domain/score/step-counts';
import { addTotals, emptyTotals, stepTotals, type StepTotals } from '../../../src/domain/score/step-totals';
import type { SurveyRow } from '../../../src/domain/statistics/survey-mean';
import type { SurveyDesign } from '../../../src/domain/statistics/survey-weights';
import { STEPS } from '../../../src/domain/step';

/** People drawn one by one, of weight 1, in the one stratum `S`, unless told otherwise. */
export const cell = (counts: Partial<StepCounts>, rest: Partial<AnswerCell> = {}): AnswerCell => ({
  stratum: 'S',
  cluster: null,
  weight: 1,
  missing: 0,
  ...rest,
  counts: { ...noCounts(), ...counts },
});

export const SURVEY: Survey = { method: CSM_1, evidence: 'open', window: null, target: null };

export const unit = (totals: StepTotals, parent = -1, population: number | null = null): Unit => ({
  parent,
  totals,
  population,
});

/** A whole over communities that are strata of their own, each given by its cells; the whole comes first. */
export function family(communities: readonly (readonly AnswerCell[])[]): Unit[] {
  const whole = emptyTotals();
  const below = communities.map((cells, i) => {
    const totals = stepTotals(cells.map((one) => ({ ...one, stratum: `${i} ${one.stratum}` })));
    addTotals(whole, totals);
    return unit(totals, 0);
  });
  return [unit(whole), ...below];
}

export interface RandomDesign {
  strata: number;
  /** Clusters a stratum, at most; 0 for people drawn one by one. */
  clusters: number;
  equalWeights: boolean;
  /** The most people of a step in one cell. */
  people: number;
}

/** Cells of a random design, in no order; some steps empty, some people without an answer. */
export function randomCells(
  random: () => number,
  { strata, clusters, equalWeights, people }: RandomDesign,
): AnswerCell[] {
  const upTo = (most: number) => Math.floor((most + 1) * random());
  return Array.from({ length: strata }, (_, stratum) =>
    Array.from({ length: Math.max(1, clusters === 0 ? 3 : 1 + upTo(clusters - 1)) }, (_cluster, i) =>
      Array.from({ length: 1 + upTo(1) }, () =>
        cell(Object.fromEntries(STEPS.map((step) => [step, random() < 0.3 ? 0 : upTo(people)])), {
          stratum: String(stratum),
          cluster: clusters === 0 ? null : String(i),
          weight: equalWeights ? 2 : Math.exp(2 * random() - 1),
          missing: upTo(1),
        }),
      ),
    ),
  )
    .flat(2)
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** The people of the cells one by one, for `surveyMean`: outside the domain those whose answer the measure leaves out. */
export function rowsOf(
  cells: readonly AnswerCell[],
  { values }: Measure,
  calibration: Calibration | null = null,
  isInside: (cell: AnswerCell, index: number) => boolean = () => true,
): { rows: SurveyRow[]; design: SurveyDesign } {
  const rows: SurveyRow[] = [];
  const of: number[] = [];
  cells.forEach((one, index) => {
    const add = (value: number | null, people: number) => {
      for (let i = 0; i < people; i++) {
        rows.push({
          value: value ?? 0,
          inDomain: value !== null && isInside(one, index),
          weight: one.weight,
          stratum: one.stratum,
          cluster: one.cluster ?? `alone ${rows.length}`,
        });
        of.push(index);
      }
    };
    for (const step of STEPS) add(values[step], one.counts[step]);
    add(null, one.missing);
  });
  if (!calibration) return { rows, design: {} };
  const { factors, categories } = calibration;
  return {
    rows,
    design: { calibration: { factors: of.map((i) => factors[i]!), categories: of.map((i) => categories[i]!) } },
  };
}

/** How far `actual` lies from `wanted`, relative to it where it is large and outright where it is small. */
export const distance = (actual: number, wanted: number): number =>
  Math.abs(actual - wanted) / Math.max(1e-6, Math.abs(wanted));
