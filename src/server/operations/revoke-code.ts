import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import type { CodeKind } from '../../domain/scene';
import type { Context } from '../context';
import { addAudit } from '../store/audit';
import { findCode, revoke } from '../store/codes';
import { communityAsked } from './community-asked';

const REVOCABLE: readonly CodeKind[] = ['poster', 'share', 'kiosk'];

/** Revokes a code; one revoked before stays so. Letters are revoked by the request that made them. */
export async function revokeCode(
  { serial, community: asked }: Input<'revokeCode'>,
  context: Context,
): Promise<Output<'revokeCode'> | Refusal> {
  const community = await communityAsked(context, asked);
  if (isRefusal(community)) return community;
  const code = await findCode(context.db, serial);
  if (code?.community !== community.code || !REVOCABLE.includes(code.kind)) return refuse('code-unknown');
  const at = context.now();
  await context.db.transaction(async (db) => {
    if (!(await revoke(db, serial, at))) return;
    await addAudit(db, { at, account: context.account!.id, action: 'revoke-code', division: community.code });
  });
  return { serial };
}
