/** Submission 答卷: what one person said about one community in one round. */
import { HEADLINE_ITEM } from './item';
import type { Step } from './step';

export interface Answer {
  item: number;
  step: Step;
}

/** The longest free remark, in characters. */
export const REMARK_LIMIT = 500;

/**
 * What is wrong with a set of answers, or `null`: each item once, of the round, the headline among them.
 * @param asked numbers of the round's items
 */
export function answersFault(
  answers: readonly Answer[],
  asked: readonly number[],
): 'unknown-item' | 'item-twice' | 'headline-missing' | null {
  const items = answers.map((answer) => answer.item);
  if (items.some((item) => !asked.includes(item))) return 'unknown-item';
  if (new Set(items).size < items.length) return 'item-twice';
  return items.includes(HEADLINE_ITEM) ? null : 'headline-missing';
}

/** Answers as one step a number, up to the largest asked; `null` where an item was skipped or is none of the round's. */
export function stepsInOrder(answers: readonly Answer[], asked: readonly number[]): (Step | null)[] {
  const steps = new Array<Step | null>(Math.max(...asked)).fill(null);
  for (const { item, step } of answers) steps[item - 1] = step;
  return steps;
}
