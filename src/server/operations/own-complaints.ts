/** Own complaints 本人诉求: those the platform's word and the secret references held lead to, without any that are erased. */
import { readTyped } from '../../domain/reference';
import { complainantOf } from '../complainant';
import type { Context } from '../context';
import { complaintsOf, findByReference, type Complaint } from '../store/complaints';

/** Of this community, or of any where the reference is held; newest first. */
export async function ownComplaints(
  context: Context,
  community: string,
  references: readonly string[],
): Promise<Complaint[]> {
  const { db, person } = context;
  const known = person ? await complaintsOf(db, community, complainantOf(context, person)) : [];
  const typed = [...new Set(references.map(readTyped))];
  const held = await Promise.all(typed.map((reference) => findByReference(db, reference)));
  const all = [...known, ...held.filter((one) => one !== null)].filter(({ erased }) => !erased);
  const once = new Map(all.map((one) => [`${one.community} ${one.id}`, one]));
  return [...once.values()].sort((a, b) => +b.openedAt - +a.openedAt);
}
