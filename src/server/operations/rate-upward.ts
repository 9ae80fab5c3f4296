import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { quarterAt } from '../../domain/quarter';
import { isRatedBy } from '../../domain/upward/rated-unit';
import type { Context } from '../context';
import { upwardRater } from '../staff-pseudonym';
import { findDepartment } from '../store/departments';
import { isAnswerKnown, saveUpwardAnswer } from '../store/upward-answers';
import { targetName } from '../upward-targets';

/** Takes in what a staff member says of those above their community. */
export async function rateUpward(
  input: Input<'rateUpward'>,
  context: Context,
): Promise<Output<'rateUpward'> | Refusal> {
  const { id, revision, quarter, target } = input;
  const { db, account, keys } = context;
  const { id: person, division: community } = account!;
  if (!isRatedBy(target, community)) return refuse('not-permitted');
  const rater = upwardRater(keys.upward, quarter, targetName(target), person);
  const whose = { community, quarter, division: target.division, department: target.department, rater };
  const receipt = { id, revision };
  if (quarter !== quarterAt(context.now()).id) {
    return (await isAnswerKnown(db, whose, id, revision)) ? { receipt } : refuse('quarter-over');
  }
  if (target.department !== null) {
    const department = await findDepartment(db, target.department);
    if (!department || department.closed || department.division !== target.division) return refuse('not-permitted');
  }
  const answer = input.answer && {
    step: input.answer.step,
    burdens: [...new Set(input.answer.burdens)],
    note: input.answer.note?.trim() || null,
  };
  await saveUpwardAnswer(db, whose, { id, revision, answer });
  return { receipt };
}
