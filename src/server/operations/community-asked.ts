/** Community asked 所问社区: the one asked about, or the account's own, where that is one. */
import { refuse, type Refusal } from '../../contract/refusal';
import type { Division } from '../../domain/division';
import type { Context } from '../context';
import { findDivision } from '../store/divisions';

/** The policy has seen to it that it lies where the account may ask. */
export async function communityAsked(context: Context, asked: string | undefined): Promise<Division | Refusal> {
  const division = await findDivision(context.db, asked ?? context.account!.division);
  return division?.level === 'community' ? division : refuse('division-unknown');
}
