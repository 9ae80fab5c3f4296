/** Rounds as officials read them: sealed ones, and drafts on their way. */
import * as z from 'zod/mini';
import { ROUND_STEPS } from '../domain/rounds/round-event';
import { STEP_FAULTS } from '../domain/rounds/round-fault';
import { ROUND_STATES } from '../domain/rounds/round-state';
import { DeskView } from './read-audit';
import { Moment, Place, Written } from './shapes';

/** What officials choose of a round; whether it is sound is answered field by field, not as bad input. */
export const RoundPlanShape = z.strictObject({
  title: Written(200),
  opensAt: Moment,
  closesAt: Moment,
  publishesAt: Moment,
  target: z.nullable(z.number()),
  /** Numbers of listed items. */
  items: z.array(z.int().check(z.positive(), z.maximum(100))).check(z.maxLength(100)),
});
export type RoundPlanView = z.infer<typeof RoundPlanShape>;

/** 64 hexadecimal digits. */
export const SealShape = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const RoundLine = z.strictObject({
  id: z.int(),
  region: Place,
  state: z.enum(ROUND_STATES),
  title: z.string(),
  opensAt: Moment,
  closesAt: Moment,
  /** `null` where somebody publishes it by hand. */
  publishesAt: z.nullable(Moment),
  publishedAt: z.nullable(Moment),
  target: z.nullable(z.number()),
  items: z.array(z.int()),
  methodId: z.string(),
  /** `null` for a round that was opened from the command line. */
  seal: z.nullable(SealShape),
  demonstration: z.boolean(),
});
export type RoundLine = z.infer<typeof RoundLine>;

export const DraftView = z.strictObject({
  id: z.uuid(),
  region: Place,
  state: z.enum(['drafted', 'proposed']),
  plan: RoundPlanShape,
  /** What the seal of this plan is; it goes with a proposal and a confirmation, so that what is sealed is what was looked at. */
  seal: SealShape,
  /** How many steps were taken; it goes with a change, so that nobody's change is written over unseen. */
  steps: z.int(),
  proposedBy: z.nullable(DeskView),
  /** Steps the reader may take now, whatever is wrong with the plan. */
  may: z.array(z.enum(ROUND_STEPS)),
  /** Why the reader may not confirm; `null` where they may. */
  notConfirmed: z.nullable(z.enum(STEP_FAULTS)),
});
export type DraftView = z.infer<typeof DraftView>;
