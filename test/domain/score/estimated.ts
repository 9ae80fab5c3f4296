/** Estimates at the level of the method, for the tests of estimates. */
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { estimateOf } from '../../../src/domain/score/estimate';
import { MEASURES, type MeasureId } from '../../../src/domain/score/measure';
import { stepTotals, type StepTotals } from '../../../src/domain/score/step-totals';

export const of = (totals: StepTotals, id: MeasureId, deff = 1, domain = 0) =>
  estimateOf(totals, MEASURES[id], 0.95, deff, domain);

export const ofCells = (cells: readonly AnswerCell[], id: MeasureId, deff = 1) => of(stepTotals(cells), id, deff);
