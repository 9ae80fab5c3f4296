/** Step fault 不可办理: why a step may not follow. */
export const STEP_FAULTS = [
  /** Not that actor's to do. */
  'not-theirs',
  /** Not in this state. */
  'not-now',
  'only-once',
  /** Dated before what has happened already. */
  'backdated',
  /** A reason or an answer has to be given in words. */
  'no-words',
  /** No unit it can go to: a department is named by its id, other levels without one, and a matter goes up level by level. */
  'bad-unit',
  /** «Not our duty» needs an item of the three lists, and one of which communities were relieved. */
  'no-duty',
  'is-our-duty',
  /** 并案 needs another complaint to go on with. */
  'no-main',
  /** A moment that lies too early, or further away than allowed. */
  'bad-until',
  /** A clock has to run out first, or has run out. */
  'too-early',
  'too-late',
] as const;
export type StepFault = (typeof STEP_FAULTS)[number];
