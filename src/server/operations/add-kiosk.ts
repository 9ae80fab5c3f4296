import type { Input, Output } from '../../contract/operations';
import { isRefusal, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { serialAskedFor } from '../signed-code';
import { addAudit } from '../store/audit';
import { addCode } from '../store/codes';
import { communityAsked } from './community-asked';

/** Makes a touch screen's code, once for every id. */
export async function addKiosk(input: Input<'addKiosk'>, context: Context): Promise<Output<'addKiosk'> | Refusal> {
  const division = await communityAsked(context, input.community);
  if (isRefusal(division)) return division;
  const community = division.code;
  const serial = serialAskedFor(context.keys.code, `kiosk:${community}:${input.id.toLowerCase()}`);
  const now = context.now();
  await context.db.transaction(async (db) => {
    if (!(await addCode(db, { serial, kind: 'kiosk', community, now }))) return;
    await addAudit(db, { at: now, account: context.account!.id, action: 'add-kiosk', division: community });
  });
  return { serial };
}
