import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { currentRound } from '../../domain/round';
import { CSM_1, methodOf } from '../../domain/score/method';
import type { Context } from '../context';
import { standingScene } from '../signed-code';
import { findDivision } from '../store/divisions';
import { roundsOver } from '../store/rounds';
import { countSubmissions } from '../store/submissions';
import { placeOf, roundView } from '../views';

/** A staff member's community: the link to pass on, and how many have answered so far. */
export async function readShare(_: Input<'readShare'>, context: Context): Promise<Output<'readShare'> | Refusal> {
  const code = context.account!.division;
  const community = await findDivision(context.db, code);
  if (community?.level !== 'community') return refuse('division-unknown');
  const round = currentRound(await roundsOver(context.db, lineage(code)), context.now());
  return {
    community: placeOf(community),
    round: round && roundView(round),
    scene: await standingScene(context, code, 'share'),
    answered: round ? await countSubmissions(context.db, code, round.id) : 0,
    needed: (methodOf(round?.methodId ?? '') ?? CSM_1).scoredFrom,
  };
}
