/** What communities' staff said of those above them, of a quarter that is over and from ten people on. */
import * as z from 'zod/mini';
import { QUARTER_ID } from '../domain/quarter';
import { BURDENS } from '../domain/upward/burden';
import { TargetView } from './read-upward';
import { DivisionCode, Place } from './shapes';

const Share = z.number();
const People = z.int().check(z.positive());

export const UpwardResultView = z.strictObject({
  methodId: z.literal('up/1'),
  n: z.nullable(People),
  /** The share of 4 and 5 with its interval, or as a limit. */
  satisfied: z.nullable(
    z.strictObject({
      estimate: z.nullable(Share),
      interval: z.strictObject({ lower: Share, upper: Share }),
      limit: z.nullable(z.strictObject({ side: z.enum(['at-least', 'at-most']), share: Share })),
    }),
  ),
  burdens: z.nullable(z.record(z.enum(BURDENS), z.nullable(z.strictObject({ people: People, orMore: z.boolean() })))),
  because: z.nullable(z.enum(['not-over', 'too-few'])),
});
export type UpwardResultView = z.infer<typeof UpwardResultView>;

export const readUpwardResults = {
  input: z.strictObject({
    /** Without a division: the reader's own. */
    division: z.optional(DivisionCode),
    /** Without a quarter: the last one that is over. */
    quarter: z.optional(z.string().check(z.regex(QUARTER_ID))),
  }),
  output: z.strictObject({
    division: Place,
    quarter: z.string(),
    /** Quarters that are over, to choose from: the newest first. */
    quarters: z.array(z.string()),
    /** The division itself, its departments, and the streets or districts directly in it. */
    results: z.array(
      z.strictObject({
        target: TargetView,
        ...UpwardResultView.shape,
        /** For whoever stands directly above the target alone; `null` for everybody else. In no order that tells when. */
        notes: z.nullable(z.array(z.string())),
      }),
    ),
  }),
};
export type UpwardResults = z.infer<typeof readUpwardResults.output>;
