/** What is stored of whoever asks, in the community of a scanned code. No earlier answer is in it, only that there is one. */
import * as z from 'zod/mini';
import { CATEGORIES } from '../domain/complaint/category';
import { STATES } from '../domain/complaint/complaint-state';
import { Moment, Place, RoundView, ScannedCode, SecretReference } from './shapes';

/** More complaints than one phone comes to hold. */
const References = z.array(SecretReference).check(z.maxLength(100));

/** `references`: those this phone holds, of whatever community; for complaints made without the platform's word on who wrote. */
const whose = z.strictObject({ code: ScannedCode, references: References });

export const readMyData = {
  input: whose,
  output: z.strictObject({
    community: Place,
    /**
     * Rounds with a counted answer of this person. `open`: deleting it takes it out of the figures too. `about`: that age band or
     * sex was said, never which.
     */
    ratings: z.array(z.strictObject({ round: RoundView, open: z.boolean(), remark: z.boolean(), about: z.boolean() })),
    /** Reports of pressure. */
    reports: z.int(),
    complaints: z.array(
      z.strictObject({
        reference: z.string(),
        category: z.enum(CATEGORIES),
        openedAt: Moment,
        state: z.enum(STATES),
      }),
    ),
  }),
};
export type MyData = z.infer<typeof readMyData.output>;

/** Deletes it. Complaints still open are withdrawn by it. Sending it again is safe. */
export const deleteMyData = {
  input: whose,
  output: z.strictObject({ ratings: z.int(), reports: z.int(), complaints: z.int() }),
};
