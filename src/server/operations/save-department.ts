import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { AuditAction } from '../../domain/audit-action';
import { mayStand } from '../../domain/may-invite';
import type { Context } from '../context';
import { endNamed } from '../end-named';
import { accountsIn } from '../store/accounts';
import { addAudit } from '../store/audit';
import type { Queries } from '../store/database';
import { addDepartment, changeDepartment, findDepartment, nameIsTaken, type Department } from '../store/departments';
import { findDivision } from '../store/divisions';

/** Adds a department, renames it, closes it with all accounts in it, or opens it again. */
export async function saveDepartment(
  input: Input<'saveDepartment'>,
  context: Context,
): Promise<Output<'saveDepartment'> | Refusal> {
  const wanted = { ...input, name: input.name.trim() };
  const standsThere = mayStand({ role: 'department', division: wanted.division });
  if (!standsThere || !(await findDivision(context.db, wanted.division))) return refuse('division-unknown');
  return context.db.transaction(async (db) => {
    // First of all, so that the same request sent twice at once finds what it has added.
    const taken = await nameIsTaken(db, wanted);
    const known = await findDepartment(db, wanted.id);
    if (known && known.division !== wanted.division) return refuse('id-reused');
    if (taken && !wanted.closed) return refuse('name-taken');
    const actions = known ? await change(db, context, known, wanted) : await add(db, context, wanted);
    const { id: subject, division } = wanted;
    for (const action of actions) {
      await addAudit(db, { at: context.now(), account: context.account!.id, action, division, subject });
    }
    return {};
  });
}

async function add(db: Queries, context: Context, wanted: Department): Promise<AuditAction[]> {
  if (wanted.closed) return [];
  await addDepartment(db, wanted, context.now());
  return ['department-added'];
}

async function change(db: Queries, context: Context, known: Department, wanted: Department): Promise<AuditAction[]> {
  await changeDepartment(db, wanted, context.now());
  const closes = wanted.closed && !known.closed;
  if (closes) for (const account of await accountsIn(db, known.id)) await endNamed(db, context, account);
  return [
    ...(wanted.name === known.name ? [] : (['department-renamed'] as const)),
    ...(closes ? (['department-closed'] as const) : []),
    ...(known.closed && !wanted.closed ? (['department-added'] as const) : []),
  ];
}
