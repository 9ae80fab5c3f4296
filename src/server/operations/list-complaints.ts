import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { typedCaseNumber } from '../../domain/case-number';
import { isAbove, UNIT_LEVELS } from '../../domain/complaint/unit-level';
import { endOfDay } from '../../domain/complaint/working-days';
import { cursorOf, placeFrom } from '../case-cursor';
import { caseLines } from '../case-views';
import type { Context } from '../context';
import { caseCounts, caseRows, type CaseScope } from '../store/case-lines';
import { unitOf } from '../unit-of';

const PAGE = 50;

/** One page of a queue, with how many stand in each. Of a department what is or was passed on to it. */
export async function listComplaints(
  input: Input<'listComplaints'>,
  context: Context,
): Promise<Output<'listComplaints'> | Refusal> {
  const { db, account } = context;
  const { by: unit, unit: department } = unitOf(account!);
  const after = input.after === undefined ? null : placeFrom(input.after);
  if (input.after !== undefined && !after) return refuse('bad-input', { faults: ['after: not given by this list'] });
  const asOf = context.now();
  const scope: CaseScope = {
    region: input.division ?? account!.division,
    unit,
    department,
    andAbove: UNIT_LEVELS.filter((level) => level === unit || isAbove(level, unit)),
    now: asOf,
  };
  const { queue, category = null } = input;
  const number = typedCaseNumber(input.number ?? '');
  const [{ dueToday, ...counts }, rows] = await Promise.all([
    caseCounts(db, scope, endOfDay(asOf)),
    caseRows(db, scope, { queue, category, number, after, limit: PAGE + 1 }),
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1)! : null;
  const at = last && (queue === 'done' ? last.changedAt : last.dueAt!);
  return {
    asOf: asOf.toISOString(),
    counts,
    dueToday,
    complaints: await caseLines(context, page),
    next: last && at && cursorOf({ at: at.toISOString(), community: last.community, id: last.id }),
  };
}
