/** The resident's own word on whether a matter is fixed, with a rating of the handling if they like; again as often as allowed. */
import * as z from 'zod/mini';
import { VERDICTS } from './read-complaint';
import { SecretReference } from './shapes';

export const judgeComplaint = {
  input: z.strictObject({
    id: z.uuid(),
    reference: SecretReference,
    verdict: z.enum(VERDICTS),
    step: z.optional(z.literal([1, 2, 3, 4, 5])),
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid() }) }),
};
