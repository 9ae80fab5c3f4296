/** Found again 找回: a person in the rounds of a community, for as long as these have their keys. */
import { lineage } from '../../domain/division';
import { phaseOf, type Round } from '../../domain/round';
import type { Context } from '../context';
import { unwrapKey } from '../keys';
import { pseudonym, reporterPseudonym } from '../pseudonym';
import { roundsWithKey } from '../store/rounds';

export interface FoundRound {
  round: Round;
  open: boolean;
  submissions: { community: string; round: number; respondent: Buffer };
  reports: { community: string; round: number; reporter: Buffer };
}

/** Latest first; none for somebody the platform does not vouch for. */
export async function findAgain(context: Context, community: string): Promise<FoundRound[]> {
  const { person } = context;
  if (!person) return [];
  const rounds = await roundsWithKey(context.db, lineage(community));
  return rounds.map(({ wrappedKey, ...round }) => {
    const key = unwrapKey(context.keys.wrap, wrappedKey);
    return {
      round,
      open: phaseOf(round, context.now()) !== 'closed',
      submissions: { community, round: round.id, respondent: pseudonym(key, person) },
      reports: { community, round: round.id, reporter: reporterPseudonym(key, person) },
    };
  });
}
