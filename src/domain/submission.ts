/** Submission 答卷: what one person said about one community in one round. */
import { HEADLINE_ITEM } from './item';
import type { Step } from './step';

export interface Answer {
  item: number;
  step: Step;
}

/** The longest free remark, in characters. */
export const REMARK_LIMIT = 500;

/** What is wrong with a set of answers, or `null`: each item once, of the round, the headline among them. */
export function answersFault(
  answers: readonly Answer[],
  itemCount: number,
): 'unknown-item' | 'item-twice' | 'headline-missing' | null {
  const items = answers.map((answer) => answer.item);
  if (items.some((item) => item < 1 || item > itemCount)) return 'unknown-item';
  if (new Set(items).size < items.length) return 'item-twice';
  return items.includes(HEADLINE_ITEM) ? null : 'headline-missing';
}

/** Answers as one step per item in order; `null` where an item was skipped. */
export function stepsInOrder(answers: readonly Answer[], itemCount: number): (Step | null)[] {
  const steps = new Array<Step | null>(itemCount).fill(null);
  for (const { item, step } of answers) steps[item - 1] = step;
  return steps;
}
