import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import type { Context } from '../context';
import { reportAddress } from '../report-address';
import { findDivision } from '../store/divisions';
import { roundsOver } from '../store/rounds';

/** The scores are read when the address is fetched, not before. */
export async function openReport(
  input: Input<'openReport'>,
  context: Context,
): Promise<Output<'openReport'> | Refusal> {
  if (!context.handsOutFiles) return { address: null };
  const { id, division: own } = context.account!;
  const division = input.division ?? own;
  if (!(await findDivision(context.db, division))) return refuse('division-unknown');
  if ((await roundsOver(context.db, lineage(division))).length === 0) return refuse('no-round');
  const ticket = { format: input.format, division, account: id };
  return { address: reportAddress(context.keys.ledger, ticket, context.now()) };
}
