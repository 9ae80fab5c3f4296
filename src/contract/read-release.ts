/** Release 公布结果 of one division: its figures as they were published, with the hash of the whole and where that can be had. */
import * as z from 'zod/mini';
import { EVIDENCES } from '../domain/evidence';
import { FigureView } from './read-scores';
import { DivisionCode, Moment, RoundView } from './shapes';

const RoundNumber = z.int().check(z.minimum(1), z.maximum(2147483647));

/** The headline of a division. */
export const ReleasedFigure = z.strictObject({
  round: RoundView,
  methodId: z.string(),
  evidence: z.enum(EVIDENCES),
  figure: FigureView,
  n: z.nullable(z.int()),
});
export type ReleasedFigure = z.infer<typeof ReleasedFigure>;

export const readRelease = {
  /** A community or anything above it, in the round's region. */
  input: z.strictObject({ round: RoundNumber, division: DivisionCode }),
  output: z.strictObject({
    ...ReleasedFigure.shape,
    /** 1 for the first, one more for every correction. */
    number: z.int(),
    publishedAt: Moment,
    /** What a correction changed, in words. */
    correction: z.nullable(z.string()),
    /** Of the whole release, in hexadecimal. */
    sha256: z.string(),
    /** Of the release before a correction. */
    previous: z.nullable(z.string()),
    /** A path on this server; `null` where it hands out no files. */
    openData: z.nullable(z.string()),
  }),
};
