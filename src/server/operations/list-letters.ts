import type { Input, Output } from '../../contract/operations';
import { isRefusal, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { batchesOf } from '../store/letter-batches';
import { communityAsked } from './community-asked';

export async function listLetters(
  input: Input<'listLetters'>,
  context: Context,
): Promise<Output<'listLetters'> | Refusal> {
  const community = await communityAsked(context, input.community);
  if (isRefusal(community)) return community;
  const batches = await batchesOf(context.db, community.code);
  return {
    batches: batches.map(({ id, count, madeAt, revokedAt }) => ({
      id,
      count,
      madeAt: madeAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    })),
  };
}
