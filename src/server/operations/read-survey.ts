import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { currentRound } from '../../domain/round';
import type { Context } from '../context';
import { readCode } from '../signed-code';
import { findDivision } from '../store/divisions';
import { itemsOf, roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';
import { phaseRefusal } from './phase-refusal';

/** What a scanned code asks: the community, its current round and the questions. */
export async function readSurvey(
  input: Input<'readSurvey'>,
  context: Context,
): Promise<Output<'readSurvey'> | Refusal> {
  const code = await readCode(context, input.code);
  if (isRefusal(code)) return code;
  const community = await findDivision(context.db, code.community);
  const round = currentRound(await roundsOver(context.db, lineage(code.community)), context.now());
  if (!community || !round) return refuse('no-round');
  const refusal = phaseRefusal(round, context.now());
  if (refusal) return refusal;
  return { community: placeOf(community), round: roundView(round), items: await itemsOf(context.db, round.id) };
}
