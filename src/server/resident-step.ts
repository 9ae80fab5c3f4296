/** Resident’s step 居民操作: what whoever holds the secret reference does to a complaint, once however often it is asked. */
import { refuse, type Refusal } from '../contract/refusal';
import type { ComplaintStep } from '../domain/complaint/complaint-event';
import { mayFollow } from '../domain/complaint/may-follow';
import { readTyped } from '../domain/reference';
import type { Context } from './context';
import { appendEvents, eventsOf, type StoredEvent } from './store/complaint-events';
import { findByReference } from './store/complaints';

type ResidentStep = Extract<ComplaintStep, { kind: 'judged' | 'withdrawn' }>;

/** Each failed attempt is another's success, so that more of them in a row are a fault. */
const MOST_ATTEMPTS = 50;

interface Asked {
  /** The phone's, for this step. */
  id: string;
  reference: string;
}

export async function takeResidentStep(
  context: Context,
  { id, reference }: Asked,
  step: ResidentStep,
): Promise<{ receipt: { id: string } } | Refusal> {
  const receipt = { id };
  const request = id.toLowerCase();
  const complaint = await findByReference(context.db, readTyped(reference));
  if (!complaint) return refuse('complaint-unknown');
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const events = await eventsOf(context.db, complaint.community, complaint.id);
    const before = events.find((event) => event.request === request);
    if (before) return isThe(step, before) ? { receipt } : refuse('id-reused');
    // Another machine's clock may be ahead: what a resident says now comes after what has been said already.
    const at = new Date(Math.max(+context.now(), ...events.map((earlier) => +earlier.at)));
    const event = { ...step, at, by: 'resident' as const };
    if (complaint.erased || mayFollow(events, event, context.calendar)) return refuse('complaint-past-it');
    if (await appendEvents(context.db, complaint.community, complaint.id, events.length, [event], request)) {
      return { receipt };
    }
  }
  throw new Error('A complaint kept changing while a step was taken');
}

function isThe(step: ResidentStep, event: StoredEvent): boolean {
  if (step.kind === 'withdrawn' || event.kind !== 'judged') return step.kind === event.kind;
  return step.verdict === event.verdict && step.step === event.step;
}
