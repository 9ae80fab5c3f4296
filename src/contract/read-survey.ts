/** What a resident is asked after scanning a code. */
import * as z from 'zod/mini';
import { Place, RoundView, ScannedCode } from './shapes';

export const readSurvey = {
  input: z.strictObject({
    code: ScannedCode,
    /** The code itself led here; without it, it was counted where its link was followed. */
    scanned: z.optional(z.boolean()),
  }),
  output: z.strictObject({
    community: Place,
    round: RoundView,
    items: z.array(z.strictObject({ item: z.int(), label: z.string(), question: z.string() })),
  }),
};
export type Survey = z.infer<typeof readSurvey.output>;
