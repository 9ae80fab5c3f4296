/** One step of a unit. Sending the same `id` again is safe. Who and when is the server's to say. */
import * as z from 'zod/mini';
import { OUTCOMES, WORKLOADS } from '../domain/complaint/complaint-event';
import { UNIT_LEVELS } from '../domain/complaint/unit-level';
import { DeclineGround } from './case-view';
import { DivisionCode, Moment, Written } from './shapes';

/** Characters of an answer or a reason. */
export const UNIT_WORDS_LIMIT = 1000;

export const MOST_REPLY_PHOTOS = 6;

/** A reason or an answer has to say something. */
const Words = Written(UNIT_WORDS_LIMIT).check(z.refine((words) => words.trim() !== ''));

const Outcome = z.enum(OUTCOMES.filter((outcome) => outcome !== 'joined'));

export const UnitStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('released') }),
  z.strictObject({ kind: z.literal('accepted'), workload: z.enum(WORKLOADS) }),
  z.strictObject({
    kind: z.literal('declined'),
    ground: DeclineGround,
    words: Words,
    /** For `not-our-duty`: an item of the lists in force. */
    duty: z.optional(z.strictObject({ version: z.string().check(z.maxLength(40)), number: z.int() })),
  }),
  z.strictObject({
    kind: z.literal('assigned'),
    to: z.enum(UNIT_LEVELS),
    /** For `department`: which. */
    department: z.optional(z.uuid()),
    words: Words,
  }),
  z.strictObject({ kind: z.literal('started'), until: Moment }),
  z.strictObject({
    kind: z.literal('replied'),
    outcome: Outcome,
    words: Words,
    /** Ids given to `keepReplyPhoto`. */
    photos: z.optional(z.array(z.uuid()).check(z.maxLength(MOST_REPLY_PHOTOS))),
  }),
  /** 并案: to another complaint of the same community. Each keeps its resident and its clock. */
  z.strictObject({ kind: z.literal('joined'), into: z.uuid() }),
  z.strictObject({ kind: z.literal('extended'), until: Moment, words: Words }),
  z.strictObject({ kind: z.literal('contacted') }),
  z.strictObject({ kind: z.literal('reopened'), words: Words }),
]);
export type UnitStep = z.infer<typeof UnitStep>;

export const handleComplaint = {
  input: z.strictObject({
    /** Made by the page for this step. */
    id: z.uuid(),
    community: DivisionCode,
    complaint: z.uuid(),
    step: UnitStep,
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid() }) }),
};
