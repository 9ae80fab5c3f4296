import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { quarterAt } from '../../domain/quarter';
import { admissionLines } from '../admission-views';
import type { Context } from '../context';
import { readCode } from '../signed-code';
import { registerOf } from '../store/admission-lists';
import { departmentsIn } from '../store/departments';
import { findDivision } from '../store/divisions';
import { placeOf } from '../views';

/** For how long what is over is shown. */
const SHOWN_FOR_DAYS = 365;
const DAY = 86_400_000;

/** What a community was let to be given. */
export async function readRegister(
  input: Input<'readRegister'>,
  context: Context,
): Promise<Output<'readRegister'> | Refusal> {
  const { db, account } = context;
  const asked = await communityAsked(input, context);
  if (typeof asked !== 'string') return asked;
  const community = await findDivision(db, asked);
  if (community?.level !== 'community') return refuse('division-unknown');
  const now = context.now();
  const named = await registerOf(db, asked, new Date(+now - SHOWN_FOR_DAYS * DAY));
  const lines = await admissionLines(db, named, now);
  const inForce = ({ state }: { state: string }) => state === 'running' || state === 'granted';
  const own = account?.role === 'staff' && account.division === asked;
  return {
    community: placeOf(community),
    tasks: lines.filter(inForce),
    past: lines.filter((line) => !inForce(line)).reverse(),
    reporting: own
      ? {
          quarter: quarterAt(now).id,
          departments: (await departmentsIn(db, lineage(asked))).map(({ id, name }) => ({ id, name })),
        }
      : null,
  };
}

async function communityAsked({ code }: Input<'readRegister'>, context: Context): Promise<string | Refusal> {
  if (code === undefined) return context.account?.division ?? refuse('session-required');
  const read = await readCode(context, code);
  return isRefusal(read) ? read : read.community;
}
