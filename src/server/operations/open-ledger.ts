import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { ledgerAddress } from '../ledger-address';
import { findDivision } from '../store/divisions';

/** The rows are read when the address is fetched, not before. */
export async function openLedger(
  input: Input<'openLedger'>,
  context: Context,
): Promise<Output<'openLedger'> | Refusal> {
  if (!context.handsOutFiles) return { address: null };
  const { id, division: own } = context.account!;
  const division = input.division ?? own;
  if (!(await findDivision(context.db, division))) return refuse('division-unknown');
  const ticket = { account: id, question: { ...input, division } };
  return { address: ledgerAddress(context.keys.ledger, ticket, context.now()) };
}
