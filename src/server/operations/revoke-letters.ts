import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { addAudit } from '../store/audit';
import { findBatch, revokeBatch } from '../store/letter-batches';
import { communityAsked } from './community-asked';

/** Revokes every letter of a request; asked again it changes nothing. */
export async function revokeLetters(
  input: Input<'revokeLetters'>,
  context: Context,
): Promise<Output<'revokeLetters'> | Refusal> {
  const division = await communityAsked(context, input.community);
  if (isRefusal(division)) return division;
  const community = division.code;
  if (!(await findBatch(context.db, community, input.id))) return refuse('code-unknown');
  const at = context.now();
  await context.db.transaction(async (db) => {
    if (!(await revokeBatch(db, community, input.id, at))) return;
    await addAudit(db, { at, account: context.account!.id, action: 'revoke-letters', division: community });
  });
  return { id: input.id };
}
