/** One complaint with all that has happened to it, for whoever holds its secret reference. */
import * as z from 'zod/mini';
import { CATEGORIES } from '../domain/complaint/category';
import { ACTORS, EVENT_KINDS, OUTCOMES } from '../domain/complaint/complaint-event';
import { CLOCKS, STATES } from '../domain/complaint/complaint-state';
import { STEPS } from '../domain/step';
import { Moment, Place, SecretReference } from './shapes';

export const VERDICTS = ['fixed', 'partly', 'not-fixed'] as const;

/** Where a page finds a photo: a path on this server that is good for a while, or a file in WeChat's cloud. */
const PhotoAddress = z.string();

/** The clock that runs now; `null` where nobody has to do anything. */
export const DeadlineView = z.strictObject({ clock: z.enum(CLOCKS), at: Moment, overdue: z.boolean() });
export type DeadlineView = z.infer<typeof DeadlineView>;

export const EventView = z.strictObject({
  kind: z.enum(EVENT_KINDS),
  at: Moment,
  by: z.enum(ACTORS),
  /** Who took the step, by name: 荷花池社区, 区城管局; `null` for the resident and the clock. */
  unit: z.nullable(z.string()),
  /** For `assigned` and `escalated`: to whom, by name. */
  to: z.nullable(z.string()),
  /** Reason or answer in the unit's words. */
  words: z.nullable(z.string()),
  /** For `started` and `extended`: until when. */
  until: z.nullable(Moment),
  outcome: z.nullable(z.enum(OUTCOMES)),
  verdict: z.nullable(z.enum(VERDICTS)),
  photos: z.array(PhotoAddress),
});
export type EventView = z.infer<typeof EventView>;

export const readComplaint = {
  input: z.strictObject({ reference: SecretReference }),
  output: z.strictObject({
    reference: z.string(),
    /** 办件编号, which units know it by; it opens nothing. */
    number: z.string(),
    community: Place,
    category: z.enum(CATEGORIES),
    /** `null` once the resident has had it deleted. */
    text: z.nullable(z.string()),
    location: z.nullable(z.string()),
    photos: z.array(PhotoAddress),
    hasContact: z.boolean(),
    state: z.enum(STATES),
    deadline: z.nullable(DeadlineView),
    /** Oldest first. */
    timeline: z.array(EventView),
    /** The resident's last rating of the handling. */
    step: z.nullable(z.literal(STEPS)),
    /** What the resident may do now. */
    may: z.strictObject({ judge: z.boolean(), withdraw: z.boolean() }),
  }),
};
export type ComplaintView = z.infer<typeof readComplaint.output>;
