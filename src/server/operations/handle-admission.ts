import type { AdmissionStepInput } from '../../contract/handle-admission';
import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { AdmissionEvent, AdmissionStep } from '../../domain/admission/admission-event';
import { admissionSoFar } from '../../domain/admission/admission-so-far';
import { admissionMayFollow } from '../../domain/admission/may-follow';
import { admissionUnitOf } from '../admission-unit-of';
import type { Context } from '../context';
import { admissionEventsOf, appendAdmissionEvent } from '../store/admissions';

/** Each failed attempt is another's success, so that more of them in a row are a fault. */
const MOST_ATTEMPTS = 50;

/** Scores, hears, grants, refuses, withdraws or ends, if that may follow. */
export async function handleAdmission(
  input: Input<'handleAdmission'>,
  context: Context,
): Promise<Output<'handleAdmission'> | Refusal> {
  const { id: request, region, admission } = input;
  const named = { region, id: admission };
  const account = context.account!;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const before = await admissionEventsOf(context.db, named);
    if (before.length === 0) return refuse('admission-unknown');
    const asked = before.find((event) => event.request === request);
    if (asked) return asked.kind === input.step.kind ? { receipt: { id: request } } : refuse('id-reused');
    // Another machine's clock may be ahead; what is recorded now comes after what was recorded before.
    const at = new Date(Math.max(+context.now(), ...before.map((event) => +event.at)));
    const event: AdmissionEvent = { ...stepFrom(input.step), at, by: admissionUnitOf(account) };
    const fault = admissionMayFollow(before, event);
    if (fault === 'not-theirs') return refuse('not-permitted');
    if (fault) return refuse('admission-past-it', { faults: [fault] });
    const soFar = admissionSoFar([...before, event]);
    const hand = { account: account.id, request };
    if (await appendAdmissionEvent(context.db, named, before.length, event, soFar, hand)) {
      return { receipt: { id: request } };
    }
  }
  throw new Error('An admission kept changing while a step was recorded');
}

function stepFrom(step: AdmissionStepInput): AdmissionStep {
  switch (step.kind) {
    case 'heard':
      return { ...step, on: new Date(step.on) };
    case 'granted':
      return { ...step, until: new Date(step.until) };
    default:
      return step;
  }
}
