import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { releasedFigure } from '../released-figure';
import { releasedDivision } from '../store/releases';
import { findRound } from '../store/rounds';

/** What is not published and what is not there are the same. */
export async function readRelease(
  { round: id, division }: Input<'readRelease'>,
  context: Context,
): Promise<Output<'readRelease'> | Refusal> {
  const [round, released] = await Promise.all([findRound(context.db, id), releasedDivision(context.db, id, division)]);
  if (!round || !released) return refuse('no-round');
  const { number, at, correction, sha256, previous } = released;
  return {
    ...releasedFigure(round, released),
    number,
    publishedAt: at.toISOString(),
    correction,
    sha256: sha256.toString('hex'),
    previous: previous?.toString('hex') ?? null,
    openData: context.handsOutFiles ? `/open/rounds/${id}.json` : null,
  };
}
