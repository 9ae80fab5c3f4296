/** Step 评价等级: one of five words, 5 best; 0 is 不了解, which is recorded and kept out of every denominator. */
export const STEPS = [0, 1, 2, 3, 4, 5] as const;
export type Step = (typeof STEPS)[number];

export const STEP_WORDS: Record<Step, string> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
  0: '不了解',
};
