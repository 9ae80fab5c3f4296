/** Round fault 轮次不可办理: why a step of a round may not be taken, or what is wrong with its plan. */

/** Of what is planned; each belongs to one field of the form. */
export const PLAN_FAULTS = [
  'no-title',
  'title-too-long',
  /** Rounds are run by cities and districts, each over itself. */
  'bad-region',
  'window-in-the-past',
  'closes-before-opens',
  'window-too-short',
  'window-too-long',
  /** At the same time as another round over some of the same communities. */
  'overlaps',
  'published-before-close',
  'published-too-late',
  'bad-target',
  'no-items',
  'headline-missing',
  'unknown-item',
  'item-twice',
] as const;
export type PlanFault = (typeof PLAN_FAULTS)[number];

/** Of who takes the step, and of what was taken before. */
export const STEP_FAULTS = [
  /** Not that account's to do: its division does not hold the region. */
  'not-theirs',
  /** Whoever proposed the seal does not confirm it. */
  'not-second-person',
  /** Below whoever proposed it. */
  'lower-division',
  'sealed-already',
  'discarded-already',
  'proposed-already',
  'not-proposed',
  /** The plan is no longer the one that was looked at. */
  'changed-meanwhile',
  /** Dated before what has happened already. */
  'backdated',
] as const;
export type StepFault = (typeof STEP_FAULTS)[number];

export const ROUND_FAULTS = [...STEP_FAULTS, ...PLAN_FAULTS] as const;
export type RoundFault = (typeof ROUND_FAULTS)[number];
