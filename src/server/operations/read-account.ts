import type { Input, Output } from '../../contract/operations';
import type { Context } from '../context';
import { bindingsOf } from '../store/bindings';
import { findDepartment } from '../store/departments';
import { findDivision } from '../store/divisions';
import { placeOf } from '../views';

/** Who asks, and what else stands for the same account. */
export async function readAccount(_: Input<'readAccount'>, context: Context): Promise<Output<'readAccount'>> {
  const { id, role, division, department, name } = context.account!;
  const place = await findDivision(context.db, division);
  const bindings = await bindingsOf(context.db, id, context.binding!);
  return {
    role,
    division: placeOf(place!),
    department: department && ((await findDepartment(context.db, department))?.name ?? null),
    name,
    bindings: bindings.map(({ id: binding, kind, boundAt, signedInAt }) => ({
      id: binding,
      kind,
      boundAt: boundAt.toISOString(),
      signedInAt: signedInAt.toISOString(),
      here: binding === context.binding,
    })),
  };
}
