/** Answer 应答: what a door sends back, whatever the transport's own status says. */
import * as z from 'zod/mini';
import { Refusal } from './refusal';

/** `fault`: something broke here; ask again later. Nothing was lost and nothing is known to have happened. */
export const Answer = z.union([
  z.strictObject({ output: z.unknown() }),
  Refusal,
  z.strictObject({ fault: z.literal(true) }),
]);
export type Answer = z.infer<typeof Answer>;
