/** A resident says that somebody told them how to answer, or offered something for it. Kept apart from every answer. */
import * as z from 'zod/mini';
import { PRESSURE_NOTE_LIMIT, PRESSURES } from '../domain/pressure';
import { Device, ScannedCode, Written } from './shapes';

export const reportPressure = {
  input: z.strictObject({
    /** Made by the page; what is said later under the same id takes the place of what was said before. */
    id: z.uuid(),
    /** Counted up by the page: of two with the same id, the higher stands, whichever arrives last. */
    revision: z.int().check(z.nonnegative(), z.maximum(10_000)),
    code: ScannedCode,
    round: z.int().check(z.positive()),
    /** Empty: taken back. */
    kinds: z.array(z.enum(PRESSURES)).check(z.maxLength(PRESSURES.length)),
    note: z.optional(Written(PRESSURE_NOTE_LIMIT)),
    device: z.optional(Device),
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid(), revision: z.int() }) }),
};
export type PressureReport = z.infer<typeof reportPressure.input>;
