/** What a staff member needs to invite residents: the community's link. */
import * as z from 'zod/mini';
import { Place, RoundView } from './shapes';

export const readShare = {
  input: z.strictObject({}),
  output: z.strictObject({
    community: Place,
    round: z.nullable(RoundView),
    /** Scene of the code marked as passed on by staff. */
    scene: z.string(),
    /** The same as a link; `null` where the server does not know how it is reached. */
    link: z.nullable(z.string()),
  }),
};
export type Share = z.infer<typeof readShare.output>;
