import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { currentRound } from '../../domain/round';
import type { Context } from '../context';
import { standingScene } from '../signed-code';
import { findDivision } from '../store/divisions';
import { roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';

/** A staff member's community: the link to pass on. */
export async function readShare(_: Input<'readShare'>, context: Context): Promise<Output<'readShare'> | Refusal> {
  const code = context.account!.division;
  const community = await findDivision(context.db, code);
  if (community?.level !== 'community') return refuse('division-unknown');
  const round = currentRound(await roundsOver(context.db, lineage(code)), context.now());
  const scene = await standingScene(context, code, 'share');
  const base = context.publicAddress();
  return {
    community: placeOf(community),
    round: round && roundView(round),
    scene,
    link: base && `${base}/r/${scene}`,
  };
}
