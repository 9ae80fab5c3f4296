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
  /** A moment that lies too early, or further away than allowed. */
  'bad-until',
  /** A clock has to run out first, or has run out. */
  'too-early',
  'too-late',
] as const;
export type StepFault = (typeof STEP_FAULTS)[number];
