import type { Input, Output } from '../../contract/operations';
import type { TargetView } from '../../contract/read-upward';
import { refuse, type Refusal } from '../../contract/refusal';
import type { Division } from '../../domain/division';
import { isOver, quarterAt, quarterBefore, quarterNamed, type Quarter } from '../../domain/quarter';
import { upwardResult } from '../../domain/upward/upward-result';
import type { Context } from '../context';
import type { Account } from '../store/accounts';
import type { Queries } from '../store/database';
import { departmentsNamed, departmentsIn } from '../store/departments';
import { divisionsBelow, findDivision } from '../store/divisions';
import { upwardAnswersOn } from '../store/upward-answers';
import { ofDepartment, ofDivision, targetName } from '../upward-targets';

/** Quarters to choose from. */
const QUARTERS = 4;

/** Confidence level of the interval. */
const LEVEL = 0.95;

/** What staff said of a division, of its departments and of those directly in it, in a quarter that is over. */
export async function readUpwardResults(
  input: Input<'readUpwardResults'>,
  context: Context,
): Promise<Output<'readUpwardResults'> | Refusal> {
  const { db } = context;
  const account = context.account!;
  const now = context.now();
  // A department reads its own figures, of all who rated it: those of a part of them could be subtracted.
  const asked = account.department === null ? input.division : undefined;
  const division = await findDivision(db, asked ?? account.division);
  if (!division) return refuse('division-unknown');
  const over = quartersOver(now);
  const quarter = input.quarter === undefined ? over[0]! : quarterNamed(input.quarter);
  const targets = await targetsSeen(division, account, db);
  const codes = [...new Set(targets.map((target) => target.division.code))];
  // Of an open quarter not a row leaves the store.
  const said = isOver(quarter, now) ? await upwardAnswersOn(db, division.code, quarter.id, codes) : [];
  const answersOn = (name: string) => said.find((one) => targetName(one) === name)?.answers ?? [];
  return {
    division: { code: division.code, name: division.name, level: division.level },
    quarter: quarter.id,
    quarters: over.map(({ id }) => id),
    results: targets.map((target) => {
      const name = targetName({
        division: target.division.code,
        department: target.department && target.department.id,
      });
      const { methodId, n, satisfied, burdens, because, notes } = upwardResult(answersOn(name), quarter, now, LEVEL);
      return { target, methodId, n, satisfied, burdens, because, notes: isAbove(account, target) ? [...notes] : null };
    }),
  };
}

function quartersOver(now: Date): Quarter[] {
  const over = [quarterBefore(quarterAt(now))];
  while (over.length < QUARTERS) over.push(quarterBefore(over.at(-1)!));
  return over;
}

async function targetsSeen(division: Division, account: Account, db: Queries): Promise<TargetView[]> {
  if (account.department !== null) {
    return (await departmentsNamed(db, [account.department])).map((own) => ofDepartment(division, own));
  }
  const rated = ({ level }: Division) => level === 'street' || level === 'district';
  const below = (await divisionsBelow(db, division.code)).filter(rated);
  const departments = await departmentsIn(db, [division.code]);
  return [
    ...(rated(division) ? [ofDivision(division)] : []),
    ...departments.map((one) => ofDepartment(division, one)),
    ...below.map(ofDivision),
  ];
}

/** The officials directly above: of a department, those of the division it stands in. The target itself reads no notes. */
function isAbove({ division, department }: Account, target: TargetView): boolean {
  if (department !== null) return false;
  if (target.department !== null) return division === target.division.code;
  return division === directlyAbove(target.division.code);
}

const directlyAbove = (code: string): string | undefined => ({ 9: code.slice(0, 6), 6: code.slice(0, 4) })[code.length];
