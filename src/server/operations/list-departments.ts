import type { Input, Output } from '../../contract/operations';
import type { Context } from '../context';
import { departmentsAt } from '../store/departments';

/** Those of one division itself, not of what lies in it. */
export const listDepartments = async (
  input: Input<'listDepartments'>,
  context: Context,
): Promise<Output<'listDepartments'>> => ({
  departments: await departmentsAt(context.db, input.division ?? context.account!.division),
});
