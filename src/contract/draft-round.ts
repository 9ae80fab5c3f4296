/** Drafts a round, or changes a draft; a change takes a proposed seal back. Sending the same `id` again is safe. */
import * as z from 'zod/mini';
import { RoundPlanShape } from './round-view';
import { DivisionCode } from './shapes';

export const draftRound = {
  input: z.strictObject({
    /** Made by the page for this step. */
    id: z.uuid(),
    region: DivisionCode,
    /** Made by the page that drafted it. */
    draft: z.uuid(),
    /** `steps` of the draft that was looked at; 0 for a new one. */
    after: z.int().check(z.nonnegative()),
    plan: RoundPlanShape,
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid() }) }),
};
