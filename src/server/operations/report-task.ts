import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { quarterAt } from '../../domain/quarter';
import type { Context } from '../context';
import { taskReporter } from '../staff-pseudonym';
import { departmentsIn } from '../store/departments';
import { isTaskRequestKnown, saveTaskReport, takeBackTaskReports } from '../store/task-reports';

/** Takes in that a task was passed down which was never let in, or that it is taken back. */
export async function reportTask(
  input: Input<'reportTask'>,
  context: Context,
): Promise<Output<'reportTask'> | Refusal> {
  const { id, quarter, said } = input;
  const { db, account } = context;
  const community = account!.division;
  const whose = { community, quarter, reporter: taskReporter(context.keys.taskReport, quarter, account!.id) };
  const receipt = { id };
  if (quarter !== quarterAt(context.now()).id) {
    return (await isTaskRequestKnown(db, whose, id)) ? { receipt } : refuse('quarter-over');
  }
  if (said.kind === 'taken-back') {
    await takeBackTaskReports(db, whose, id, said.earlier);
    return { receipt };
  }
  const { department } = said;
  if (department !== null) {
    const known = await departmentsIn(db, lineage(community));
    if (!known.some((one) => one.id === department)) {
      return refuse('bad-input', { faults: ['said.department: unknown'] });
    }
  }
  await saveTaskReport(db, whose, id, { department, words: said.words?.trim() || null });
  return { receipt };
}
