import type { Input, Output } from '../../contract/operations';
import { lineage } from '../../domain/division';
import type { Context } from '../context';
import { dutiesInForce } from '../store/duties';

/** The three lists in force where the account stands. */
export async function listDuties(_: Input<'listDuties'>, context: Context): Promise<Output<'listDuties'>> {
  const inForce = await dutiesInForce(context.db, lineage(context.account!.division), context.now());
  if (!inForce) return { version: null, duties: [] };
  const { version } = inForce;
  return { version, duties: inForce.duties.map((duty) => ({ version, ...duty })) };
}
