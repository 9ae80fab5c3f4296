/** A community's staff rate their street, their district or a department, without a name. Sending the same `id` and `revision` again is safe. */
import * as z from 'zod/mini';
import { QUARTER_ID } from '../domain/quarter';
import { BURDENS } from '../domain/upward/burden';
import { UPWARD_NOTE_LIMIT, UPWARD_STEPS } from '../domain/upward/upward-answer';
import { RATED_LEVELS } from '../domain/upward/rated-unit';
import { DivisionCode, Written } from './shapes';

export const TargetInput = z.strictObject({
  level: z.enum(RATED_LEVELS),
  division: DivisionCode,
  department: z.nullable(z.uuid()),
});
export type TargetInput = z.infer<typeof TargetInput>;

export const rateUpward = {
  input: z.strictObject({
    /** Made by the page for a visit and a target; what is said later under the same id takes the place of what was said before. */
    id: z.uuid(),
    /** Counted up by the page: of two with the same id, the higher stands, whichever arrives last. */
    revision: z.int().check(z.nonnegative(), z.maximum(10_000)),
    quarter: z.string().check(z.regex(QUARTER_ID)),
    target: TargetInput,
    /** `null`: 不了解, or taken back. */
    answer: z.nullable(
      z.strictObject({
        step: z.literal(UPWARD_STEPS),
        burdens: z.array(z.enum(BURDENS)).check(z.maxLength(BURDENS.length)),
        note: z.optional(Written(UPWARD_NOTE_LIMIT)),
      }),
    ),
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid(), revision: z.int() }) }),
};
export type UpwardRating = z.infer<typeof rateUpward.input>;
