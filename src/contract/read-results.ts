/** 你说我们做: the last published result of a community, what was asked for most, and what was done. */
import * as z from 'zod/mini';
import { CATEGORIES } from '../domain/complaint/category';
import { EVIDENCES } from '../domain/evidence';
import { FigureView } from './read-scores';
import { Place, RoundView, ScannedCode } from './shapes';

/** `null` below ten: so few could be told apart. */
const Count = z.nullable(z.int());

export const readResults = {
  input: z.strictObject({ code: ScannedCode }),
  output: z.strictObject({
    community: Place,
    /** The next round, where its opening is known already. */
    next: z.nullable(RoundView),
    /** `null` where nothing was published yet. */
    published: z.nullable(
      z.strictObject({
        round: RoundView,
        methodId: z.string(),
        evidence: z.enum(EVIDENCES),
        figure: FigureView,
        n: z.nullable(z.int()),
      }),
    ),
    /** At most three kinds of complaint of the last twelve months, most asked first. */
    matters: z.array(
      z.strictObject({ category: z.enum(CATEGORIES), asked: Count, answered: Count, confirmedFixed: Count }),
    ),
  }),
};
export type Results = z.infer<typeof readResults.output>;
