import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { startDays } from '../../domain/admission/application';
import { admissionUnitOf } from '../admission-unit-of';
import { admissionLines } from '../admission-views';
import type { Context } from '../context';
import { admissionsOn, countAdmissions } from '../store/admission-lists';

/** On one page of the list. */
const PAGE = 50;

/** A department's own applications, or what goes to the communities of an official's division. */
export async function listAdmissions(
  input: Input<'listAdmissions'>,
  context: Context,
): Promise<Output<'listAdmissions'> | Refusal> {
  const { db } = context;
  const now = context.now();
  const unit = admissionUnitOf(context.account!);
  const after = input.after === undefined ? null : placeFrom(input.after);
  if (after === undefined) return refuse('bad-input', { faults: ['after: unknown'] });
  const [counts, found] = await Promise.all([
    countAdmissions(db, unit, now),
    admissionsOn(db, input.shelf, unit, { now, after, limit: PAGE + 1 }),
  ]);
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    counts,
    admissions: await admissionLines(db, shown, now),
    next: last && found.length > PAGE ? `${last.at.toISOString()} ${last.id}` : null,
    starts: startDays(now).map((day) => day.toISOString()),
  };
}

/** @returns `undefined` where it is no `next` of ours */
function placeFrom(next: string): { at: Date; id: string } | undefined {
  const [, at = '', id = ''] = /^(\S+Z) ([0-9a-f-]{36})$/.exec(next) ?? [];
  return id && !Number.isNaN(Date.parse(at)) ? { at: new Date(at), id } : undefined;
}
