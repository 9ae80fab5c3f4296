import type { Input, Output } from '../../contract/operations';
import { shownPeople } from '../../domain/admission/task-report';
import { quarterAt, quarterBefore, type Quarter } from '../../domain/quarter';
import type { Context } from '../context';
import { departmentsNamed } from '../store/departments';
import { taskReportsIn } from '../store/task-reports';

/** This quarter and the three before it. */
const QUARTERS = 4;

/** How many people of a district or city reported a task that was never let in, by department. */
export async function readTaskReports(
  _: Input<'readTaskReports'>,
  context: Context,
): Promise<Output<'readTaskReports'>> {
  const quarters = [quarterAt(context.now())];
  while (quarters.length < QUARTERS) quarters.push(quarterBefore(quarters.at(-1)!));
  const [now] = quarters;
  const read = (quarter: Quarter) => reportsOf(quarter, quarter === now, context);
  return { quarters: await Promise.all(quarters.map(read)) };
}

async function reportsOf(
  { id, closesAt }: Quarter,
  open: boolean,
  { db, account }: Context,
): Promise<Output<'readTaskReports'>['quarters'][number]> {
  const region = account!.division;
  const told = ({ people, words }: { people: number; words: string[] }) => {
    const shown = shownPeople(people, open);
    return shown === null ? null : { people: shown, words: open ? [] : words };
  };
  const each = await taskReportsIn(db, region, id);
  const few = each.filter((reports) => told(reports) === null).map(({ department }) => department);
  // Counted anew, because one person may have named two of them.
  const counted = await taskReportsIn(db, region, id, few);
  const names = await departmentsNamed(
    db,
    counted.map(({ department }) => department).filter((department) => department !== ''),
  );
  const departments = counted.flatMap((reports) => {
    const shown = told(reports);
    const name = names.find((one) => one.id === reports.department)?.name;
    return shown && name !== undefined ? [{ name, ...shown }] : [];
  });
  const others = counted.find(({ department }) => department === '');
  return { id, closesAt: closesAt.toISOString(), open, departments, others: others ? told(others) : null };
}
