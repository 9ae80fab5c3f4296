/** One step of a draft: discarded, its seal proposed, or confirmed by a second person. Sending the same `id` again is safe. */
import * as z from 'zod/mini';
import { SealShape } from './round-view';
import { DivisionCode } from './shapes';

export const RoundStepInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('discarded') }),
  z.strictObject({ kind: z.literal('proposed'), seal: SealShape }),
  z.strictObject({ kind: z.literal('confirmed'), seal: SealShape }),
]);
export type RoundStepInput = z.infer<typeof RoundStepInput>;

export const handleRound = {
  input: z.strictObject({
    /** Made by the page for this step. */
    id: z.uuid(),
    region: DivisionCode,
    draft: z.uuid(),
    step: RoundStepInput,
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid() }) }),
};
