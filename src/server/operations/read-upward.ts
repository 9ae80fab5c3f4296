import type { Input, Output } from '../../contract/operations';
import { quarterAt } from '../../domain/quarter';
import type { Context } from '../context';
import { upwardRater } from '../staff-pseudonym';
import { areGiven } from '../store/upward-answers';
import { targetName, targetsOf } from '../upward-targets';

/** Whom a staff member may rate this quarter, and whether they have. */
export async function readUpward(_: Input<'readUpward'>, context: Context): Promise<Output<'readUpward'>> {
  const { db, account, keys } = context;
  const { id: person, division: community } = account!;
  const { id: quarter, closesAt } = quarterAt(context.now());
  const targets = await targetsOf(db, community);
  const raters = targets.map(({ division, department }) => {
    const name = targetName({ division: division.code, department: department && department.id });
    return upwardRater(keys.upward, quarter, name, person);
  });
  const given = await areGiven(db, community, quarter, raters);
  return {
    quarter: { id: quarter, closesAt: closesAt.toISOString() },
    targets: targets.map((target, at) => ({ ...target, given: given[at]! })),
  };
}
