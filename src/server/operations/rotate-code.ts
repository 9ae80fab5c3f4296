import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { numberOf, standingCode } from '../signed-code';
import { addAudit } from '../store/audit';
import { findCode, revoke } from '../store/codes';
import { communityAsked } from './community-asked';

/** Revokes the named poster or share code and lets a new one stand. One revoked before leads to the one that stands now. */
export async function rotateCode(
  { serial, community: asked }: Input<'rotateCode'>,
  context: Context,
): Promise<Output<'rotateCode'> | Refusal> {
  const division = await communityAsked(context, asked);
  if (isRefusal(division)) return division;
  const community = division.code;
  const code = await findCode(context.db, serial);
  if (code?.community !== community || (code.kind !== 'poster' && code.kind !== 'share')) {
    return refuse('code-unknown');
  }
  const { kind } = code;
  const at = context.now();
  const standing = await context.db.transaction(async (db) => {
    if (await revoke(db, serial, at)) {
      await addAudit(db, { at, account: context.account!.id, action: 'rotate-code', division: community });
    }
    return standingCode({ ...context, db }, community, kind);
  });
  return { serial: standing, number: numberOf(context.keys.code, standing) };
}
