/** Violation 违规: a rule a scheme breaks, the place, the words that break it, and what to do instead. */
export const RULE_CODES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10'] as const;
export type RuleCode = (typeof RULE_CODES)[number];

export interface Wording {
  zh: string;
  en: string;
}

/** What a rule finds: the place as a path such as `blocks[1].indicators[0].text`, and the words as they stand there. */
export interface Finding {
  at: string;
  words: string;
}

export interface Violation extends Finding {
  code: RuleCode;
  clause: Wording;
  instead: Wording;
}

/** Review 人工复核: words that may break a rule; somebody has to read them. It refuses nothing by itself. */
export interface Review extends Finding {
  /** The rule the words may break. */
  code: RuleCode;
  question: Wording;
}
