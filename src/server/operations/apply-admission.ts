import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { AdmissionEvent } from '../../domain/admission/admission-event';
import { admissionSoFar } from '../../domain/admission/admission-so-far';
import { isSameUnit } from '../../domain/admission/admission-unit';
import { isSameApplication } from '../../domain/admission/application';
import { admissionMayFollow } from '../../domain/admission/may-follow';
import { CURRENT_RUBRIC } from '../../domain/admission/rubric';
import { admissionUnitOf } from '../admission-unit-of';
import type { Context } from '../context';
import { addAdmission, admissionEventsOf, appendAdmissionEvent } from '../store/admissions';
import { findDivision } from '../store/divisions';

/** Takes in an application to bring a task into communities. */
export async function applyAdmission(
  input: Input<'applyAdmission'>,
  context: Context,
): Promise<Output<'applyAdmission'> | Refusal> {
  const { id, from, until, ...rest } = input;
  const account = context.account!;
  if (!(await findDivision(context.db, input.region))) return refuse('division-unknown');
  const application = { ...trimmed(rest), from: new Date(from), until: new Date(until) };
  const event: AdmissionEvent = {
    kind: 'applied',
    application,
    rubric: CURRENT_RUBRIC.version,
    at: context.now(),
    by: admissionUnitOf(account),
  };
  const named = { region: input.region, id };
  const soFar = admissionSoFar([event]);
  const hand = { account: account.id, request: id };
  const added = await context.db.transaction(async (queries) => {
    // A resent application is answered again, be its first day over by now.
    const fault = admissionMayFollow([], event);
    if (fault) return fault;
    if (!(await addAdmission(queries, named, soFar))) return 'there-already';
    await appendAdmissionEvent(queries, named, 0, event, soFar, hand);
    return null;
  });
  if (added === null) return { receipt: { id } };
  const [stored] = await admissionEventsOf(context.db, named);
  if (stored?.kind === 'applied') {
    const same = isSameApplication(stored.application, application) && isSameUnit(stored.by, event.by);
    return same ? { receipt: { id } } : refuse('id-reused');
  }
  return added === 'not-theirs' ? refuse('not-permitted') : refuse('admission-past-it', { faults: [added] });
}

type Texts = 'title' | 'basis' | 'work' | 'means';

const trimmed = <T extends Record<Texts, string>>(application: T): T => ({
  ...application,
  title: application.title.trim(),
  basis: application.basis.trim(),
  work: application.work.trim(),
  means: application.means.trim(),
});
