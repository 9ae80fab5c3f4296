/** The letters of a community, by the requests that made them, newest first. */
import * as z from 'zod/mini';
import { DivisionCode, Moment } from './shapes';

export const LetterBatch = z.strictObject({
  id: z.uuid(),
  count: z.int(),
  madeAt: Moment,
  revokedAt: z.nullable(Moment),
});
export type LetterBatch = z.infer<typeof LetterBatch>;

export const listLetters = {
  input: z.strictObject({ community: DivisionCode }),
  output: z.strictObject({ batches: z.array(LetterBatch) }),
};
