/**
 * Makes letters of invitation for a community. Their number alone is asked for: whom they go to is printed on them where they
 * are printed, and is never sent.
 */
import * as z from 'zod/mini';
import { DivisionCode, Place, RoundView } from './shapes';

export const MOST_LETTERS = 500;

export const Letter = z.strictObject({
  /** To be typed in at a touch screen. */
  typed: z.string(),
  scene: z.string(),
  /** An SVG as a data address, of the letter's link; `null` where the server does not know how it is reached. */
  qr: z.nullable(z.string()),
});
export type Letter = z.infer<typeof Letter>;

export const makeLetters = {
  input: z.strictObject({
    /** Made by the page; asked again under it, the same letters come back. */
    id: z.uuid(),
    community: DivisionCode,
    count: z.int().check(z.minimum(1), z.maximum(MOST_LETTERS)),
  }),
  output: z.strictObject({
    id: z.uuid(),
    community: Place,
    /** The division that invites. */
    by: Place,
    round: RoundView,
    letters: z.array(Letter),
  }),
};
export type MadeLetters = z.infer<typeof makeLetters.output>;
