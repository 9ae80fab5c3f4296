/** A community's posters, share links and touch screens, with what came in by each in the round. */
import * as z from 'zod/mini';
import { DivisionCode, Moment, RoundView } from './shapes';

/** Denominators: nobody is measured by them. */
export const CodeCountsView = z.strictObject({ scans: z.int(), opens: z.int(), answers: z.int() });
export type CodeCountsView = z.infer<typeof CodeCountsView>;

export const CodeView = z.strictObject({
  serial: z.string(),
  kind: z.enum(['poster', 'share', 'kiosk']),
  /** Short, and printed at the foot of a poster: tells an old one from a new one. */
  number: z.string(),
  madeAt: Moment,
  /** Revoked ones are listed while something came in by them in the round. */
  revokedAt: z.nullable(Moment),
  /** Of a touch screen: when a device opened it first and kept it; `null` for not yet, and for what is none. */
  registeredAt: z.nullable(Moment),
  /** How a touch screen is opened, for as long as no device is registered. */
  opening: z.nullable(
    z.strictObject({
      scene: z.string(),
      /** `null`, like `qr`, where the server does not know how it is reached. */
      link: z.nullable(z.string()),
      /** A picture as a data address. */
      qr: z.nullable(z.string()),
    }),
  ),
  counts: CodeCountsView,
});
export type CodeView = z.infer<typeof CodeView>;

export const listCodes = {
  input: z.strictObject({ community: z.optional(DivisionCode) }),
  output: z.strictObject({
    /** The round the counts belong to; without one they are 0. */
    round: z.nullable(RoundView),
    codes: z.array(CodeView),
    /** Of all letters together; `null` for none, and while so few have answered that it would tell who. */
    letters: z.nullable(CodeCountsView),
  }),
};
export type Codes = z.infer<typeof listCodes.output>;
