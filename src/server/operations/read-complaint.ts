import type { Input, Output } from '../../contract/operations';
import type { DeadlineView } from '../../contract/read-complaint';
import { refuse, type Refusal } from '../../contract/refusal';
import { caseNumberOf } from '../../domain/case-number';
import { stateOf } from '../../domain/complaint/complaint-so-far';
import { deadlineOf, isOverdue } from '../../domain/complaint/deadlines';
import { residentMay } from '../../domain/complaint/may-follow';
import type { WorkingCalendar } from '../../domain/complaint/working-days';
import { readTyped } from '../../domain/reference';
import type { Context } from '../context';
import { eventViews } from '../event-views';
import { photoAddress } from '../photo-address';
import { eventsOf, type StoredEvent } from '../store/complaint-events';
import { findByReference } from '../store/complaints';
import { findDivision } from '../store/divisions';
import { placeOf } from '../views';

/** One complaint with all that has happened to it. A reference that stands for none and one mistyped are answered alike. */
export async function readComplaint(
  input: Input<'readComplaint'>,
  context: Context,
): Promise<Output<'readComplaint'> | Refusal> {
  const reference = readTyped(input.reference);
  const complaint = await findByReference(context.db, reference);
  const community = complaint && (await findDivision(context.db, complaint.community));
  if (!complaint || !community) return refuse('complaint-unknown');
  const events = await eventsOf(context.db, complaint.community, complaint.id);
  const now = context.now();
  const show = (photo: string) => photoAddress(context.keys.photo, photo, now);
  return {
    reference,
    number: caseNumberOf(complaint.community, complaint.id),
    community: placeOf(community),
    category: complaint.category,
    text: complaint.body,
    location: complaint.location,
    photos: complaint.photos.map(show),
    hasContact: complaint.hasContact,
    state: stateOf(events),
    deadline: deadlineView(events, now, context.calendar),
    timeline: await eventViews(context.db, complaint.community, events, show),
    step: lastStep(events),
    may: complaint.erased ? { judge: false, withdraw: false } : residentMay(events, now, context.calendar),
  };
}

function deadlineView(events: readonly StoredEvent[], now: Date, calendar: WorkingCalendar): DeadlineView | null {
  const deadline = deadlineOf(events, calendar);
  return deadline && { clock: deadline.clock, at: deadline.at.toISOString(), overdue: isOverdue(deadline, now) };
}

function lastStep(events: readonly StoredEvent[]) {
  const rated = events.findLast((event) => event.kind === 'judged' && event.step !== null);
  return rated?.kind === 'judged' ? rated.step : null;
}
