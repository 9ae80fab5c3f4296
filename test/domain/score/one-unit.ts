/** The score of one unit by itself, for the tests of what is published. */
import { SURVEY, unit } from './cells';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { scoreUnits, type Survey, type UnitScore } from '../../../src/domain/score/score';
import { stepTotals } from '../../../src/domain/score/step-totals';

export const one = (
  cells: AnswerCell | readonly AnswerCell[],
  survey: Partial<Survey> = {},
  population: number | null = null,
): UnitScore => scoreUnits([unit(stepTotals([cells].flat()), -1, population)], { ...SURVEY, ...survey })[0]!;

export const published = (...given: Parameters<typeof one>) => one(...given).published;
