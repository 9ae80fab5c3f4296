import type { Input, Output } from '../../contract/operations';
import { isRefusal, type Refusal } from '../../contract/refusal';
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
  const closed = phaseRefusal(round, context.now());
  if (closed) return (await isReported(context.db, report)) ? { receipt } : closed;
  const kinds = [...new Set(input.kinds)];
  const note = kinds.length === 0 ? null : input.note?.trim() || null;
  await saveReport(context.db, { ...report, kinds, note });
  return { receipt };
}
