import type { Input, Output } from '../../contract/operations';
import { openContact } from '../complainant';
import type { Context } from '../context';
import { addAudit } from '../store/audit';
import { contactOf } from '../store/complaints';

/** How the resident asked to be called back. That it was read is written down before it is shown. */
export async function readContact(input: Input<'readContact'>, context: Context): Promise<Output<'readContact'>> {
  const { community } = input;
  const complaint = input.complaint.toLowerCase();
  const sealed = await contactOf(context.db, community, complaint);
  if (!sealed) return { contact: null };
  await addAudit(context.db, {
    at: context.now(),
    account: context.account!.id,
    action: 'contact-read',
    division: community,
    complaint,
  });
  return { contact: openContact(context, complaint, sealed) };
}
