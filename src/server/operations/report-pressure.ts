import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { reporterPseudonym } from '../pseudonym';
import { isReported, saveReport } from '../store/pressure';
import { readAsked } from './asked';
import { phaseRefusal } from './phase-refusal';

/** Takes in that somebody was put under pressure. At a touch screen every report is another reporter's. */
export async function reportPressure(
  input: Input<'reportPressure'>,
  context: Context,
): Promise<Output<'reportPressure'> | Refusal> {
  const asked = await readAsked(input, context);
  if (isRefusal(asked)) return asked;
  const { code, round, roundKey, person } = asked;
  const { id, revision } = input;
  const report = {
    community: code.community,
    round: round.id,
    reporter: reporterPseudonym(roundKey, person ?? id),
    id,
    revision,
  };
  const receipt = { id, revision };
  const no = code.revoked ? refuse('code-revoked') : phaseRefusal(round, context.now());
  if (no) return (await isReported(context.db, report)) ? { receipt } : no;
  const kinds = [...new Set(input.kinds)];
  const note = kinds.length === 0 ? null : input.note?.trim() || null;
  await saveReport(context.db, { ...report, kinds, note });
  return { receipt };
}
