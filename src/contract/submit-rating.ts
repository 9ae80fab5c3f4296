/** One resident's answers. Sending the same `id` again is safe: it counts once and is receipted again. */
import * as z from 'zod/mini';
import { STEPS } from '../domain/step';
import { AGES, SEXES } from '../domain/stratum';
import { REMARK_LIMIT } from '../domain/submission';
import { Device, ScannedCode, Written } from './shapes';

/** More unsent answers of one phone than anybody comes to. */
export const MOST_REPLACED = 50;

export const submitRating = {
  input: z.strictObject({
    /** Made by the phone before the first attempt to send. */
    id: z.uuid(),
    code: ScannedCode,
    round: z.int().check(z.positive()),
    answers: z
      .array(z.strictObject({ item: z.int().check(z.positive(), z.maximum(100)), step: z.literal(STEPS) }))
      .check(z.minLength(1), z.maxLength(100)),
    /** Earlier ones of the same phone without a receipt: should they arrive later, this one counts all the same. */
    replaces: z.optional(z.array(z.uuid()).check(z.maxLength(MOST_REPLACED))),
    remark: z.optional(Written(REMARK_LIMIT)),
    /** Whoever answers says it or does not; nothing else is asked of them. */
    about: z.optional(z.strictObject({ age: z.optional(z.enum(AGES)), sex: z.optional(z.enum(SEXES)) })),
    /** The touch screen it was answered on; goes with a kiosk code. */
    device: z.optional(Device),
    /** The code printed in a letter of invitation, typed in at a touch screen; counts as `invited`. */
    letter: z.optional(Written(40)),
  }),
  output: z.strictObject({
    /** Proof of arrival; alike for every answer but for `id` and `reference`. */
    receipt: z.strictObject({ id: z.uuid(), reference: z.string() }),
  }),
};
export type Rating = z.infer<typeof submitRating.input>;
export type Receipt = z.infer<typeof submitRating.output>['receipt'];
