import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { currentRound } from '../../domain/round';
import { CSM_1, methodOf } from '../../domain/score/method';
import { scoredFrom } from '../../domain/score/scored-from';
import type { Context } from '../context';
import { standingScene } from '../signed-code';
import { findDivision } from '../store/divisions';
import { roundsOver } from '../store/rounds';
import { headlineCounts } from '../store/tallies';
import { placeOf, roundView } from '../views';

/** A staff member's community: the link to pass on, and how many have answered so far. */
export async function readShare(_: Input<'readShare'>, context: Context): Promise<Output<'readShare'> | Refusal> {
  const code = context.account!.division;
  const community = await findDivision(context.db, code);
  if (community?.level !== 'community') return refuse('division-unknown');
  const round = currentRound(await roundsOver(context.db, lineage(code)), context.now());
  const counts = round ? await headlineCounts(context.db, code, round.id) : [];
  return {
    community: placeOf(community),
    round: round && roundView(round),
    scene: await standingScene(context, code, 'share'),
    answered: counts.reduce((sum, { count }) => sum + count, 0),
    needed: scoredFrom(community.population, methodOf(round?.methodId ?? '') ?? CSM_1),
  };
}
