/** Admission fault 不可办理: why a step may not follow. */
export const ADMISSION_FAULTS = [
  /** Not that unit's to do. */
  'not-theirs',
  /** Not in this state. */
  'not-now',
  /** Dated before what has happened already. */
  'backdated',
  /** A reason has to be given in words. */
  'no-words',
  /** A term that is too long, over already or goes beyond what was applied for. */
  'bad-term',
  /** Points that the rubric does not know. */
  'bad-points',
  /** A hearing that is still to come, or nobody came to. */
  'bad-hearing',
  'not-scored',
  /** A key item without a hearing. */
  'not-heard',
  /** A criterion that stops a grant by itself. */
  'must-failed',
  'below-pass',
] as const;
export type AdmissionFault = (typeof ADMISSION_FAULTS)[number];
