/** One complaint with all that has happened to it, for a unit it concerns; the same id at every level. */
import * as z from 'zod/mini';
import { EVENT_KINDS } from '../domain/complaint/complaint-event';
import { DUTY_LISTS } from '../domain/complaint/duty';
import { STEPS } from '../domain/step';
import { CaseLine, CaseName, DeclineGround, UnitView } from './case-view';
import { EventView, VERDICTS } from './read-complaint';
import { DivisionCode, Moment } from './shapes';

/** An item of one of the three lists 三张清单. */
export const DutyView = z.strictObject({
  version: z.string(),
  list: z.enum(DUTY_LISTS),
  number: z.int(),
  title: z.string(),
  basis: z.string(),
});
export type DutyView = z.infer<typeof DutyView>;

export const CaseEventView = z.strictObject({
  ...EventView.shape,
  ground: z.nullable(DeclineGround),
  /** For `declined` as not the community's duty: what it was judged against. */
  duty: z.nullable(DutyView),
  /** For a reply that joined it to another one. */
  into: z.nullable(CaseName),
});
export type CaseEventView = z.infer<typeof CaseEventView>;

export const readCase = {
  input: z.strictObject({ community: DivisionCode, id: z.uuid() }),
  output: z.strictObject({
    ...CaseLine.shape,
    /** The server's clock. */
    asOf: Moment,
    text: z.nullable(z.string()),
    location: z.nullable(z.string()),
    pictures: z.array(z.string()),
    hasContact: z.boolean(),
    /** Oldest first. */
    timeline: z.array(CaseEventView),
    verdict: z.nullable(z.enum(VERDICTS)),
    step: z.nullable(z.literal(STEPS)),
    /** Refusals that a unit above has overturned. */
    overturned: z.int(),
    firstReceiver: z.nullable(UnitView),
    joinedInto: z.nullable(CaseName),
    /** Others joined to this one: what is replied here is replied to each of their residents. */
    joined: z.array(CaseName),
    /** Open ones of the same community and category, to which it might be joined. */
    alike: z.array(CaseLine),
    /** The asking unit has the matter, and does not only stand above who has it. */
    mine: z.boolean(),
    /** What whoever asks may do now. */
    may: z.array(z.enum(EVENT_KINDS)),
    /** For `extended`: the first moment after the deadline and the last allowed; `null` where it may not follow. */
    extendUntil: z.nullable(z.strictObject({ from: Moment, to: Moment })),
    /** Units it may be passed on to. */
    units: z.array(UnitView),
  }),
};
export type CaseView = z.infer<typeof readCase.output>;
