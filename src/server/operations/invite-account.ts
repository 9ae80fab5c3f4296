import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { invitedLink } from '../invited-link';
import { findAccount } from '../store/accounts';
import type { Queries } from '../store/database';
import { findDepartment } from '../store/departments';
import { findDivision } from '../store/divisions';

/** A new account for one person at one desk, with a link that binds it. */
export async function inviteAccount(
  input: Input<'inviteAccount'>,
  context: Context,
): Promise<Output<'inviteAccount'> | Refusal> {
  const { id, role, division } = input;
  const name = input.name.trim();
  const department = input.department ?? null;
  return context.db.transaction(async (db) => {
    if (!(await findDivision(db, division))) return refuse('division-unknown');
    if (department !== null && !(await standsIn(db, department, division))) return refuse('department-unknown');
    const known = await findAccount(db, id);
    const same = known?.role === role && known.division === division && known.department === department;
    if (known && (!same || known.ended || known.name !== name)) return refuse('id-reused');
    return invitedLink(db, context, id, { id, role, division, department, name });
  });
}

async function standsIn(db: Queries, id: string, division: string): Promise<boolean> {
  const department = await findDepartment(db, id);
  return department?.division === division && !department.closed;
}
