/** What is printed on a community's poster. */
import * as z from 'zod/mini';
import { Place, RoundView } from './shapes';

export const readPoster = {
  input: z.strictObject({}),
  output: z.strictObject({
    community: Place,
    /** The one that is open or comes next. */
    round: z.nullable(RoundView),
    /** Short number of the code, for the foot of the poster. */
    number: z.string(),
    /** `null` where residents cannot reach the server by any picture. */
    qr: z.nullable(
      z.strictObject({
        /** As a data address. */
        image: z.string(),
        /** WeChat's own round code, or a link as a QR code. */
        kind: z.enum(['mini-program', 'link']),
      }),
    ),
  }),
};
export type Poster = z.infer<typeof readPoster.output>;
