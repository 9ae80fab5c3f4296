import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { currentRound } from '../../domain/round';
import type { Context } from '../context';
import { readGenuineCode } from '../signed-code';
import { findDivision } from '../store/divisions';
import { itemsOf, roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';
import { phaseRefusal } from './phase-refusal';

/** What a scanned code asks: the community, its current round and the questions. */
export async function readSurvey(
  input: Input<'readSurvey'>,
  context: Context,
): Promise<Output<'readSurvey'> | Refusal> {
  const code = await readGenuineCode(context, input.code);
  if (isRefusal(code)) return code;
  if (input.scanned) context.counts.add('scans', code.serial, null);
  if (code.revoked) return refuse('code-revoked');
  const survey = await surveyOf(code.community, context);
  if (!isRefusal(survey)) context.counts.add('opens', code.serial, survey.round.id);
  return survey;
}

/** What a community is asked now. */
export async function surveyOf(code: string, context: Context): Promise<Output<'readSurvey'> | Refusal> {
  const community = await findDivision(context.db, code);
  const round = currentRound(await roundsOver(context.db, lineage(code)), context.now());
  if (!community || !round) return refuse('no-round');
  const refusal = phaseRefusal(round, context.now());
  if (refusal) return refusal;
  return { community: placeOf(community), round: roundView(round), items: await itemsOf(context.db, round.id) };
}
