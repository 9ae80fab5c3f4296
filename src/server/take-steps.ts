/** Taking steps 办理: the one way anything happens to a complaint after its arrival. Judged by the domain, one after another. */
import type { Actor, ComplaintEvent, ComplaintStep, EventOf } from '../domain/complaint/complaint-event';
import { complaintSoFar } from '../domain/complaint/complaint-so-far';
import { joinFault, repeatedReply } from '../domain/complaint/joining';
import { mayFollow } from '../domain/complaint/may-follow';
import { standingOf } from '../domain/complaint/standing';
import type { StepFault } from '../domain/complaint/step-fault';
import type { Services } from './context';
import { isSameStep } from './same-step';
import { appendEvents, eventsOf, type Named, type StoredEvent } from './store/complaint-events';
import { claimPhotos, replyPhotosAreThere } from './store/complaint-photos';
import { joinedTo, lockComplaints } from './store/complaint-standings';
import { findComplaint, isEarlierOfSameResident } from './store/complaints';
import type { Queries } from './store/database';

export interface Taking {
  by: Actor;
  /** Id of the department, where one takes the step. */
  unit: string | null;
  account: string | null;
  /** The page's id for what it asks. */
  request: string | null;
}

export type TakeFault = StepFault | 'complaint-unknown' | 'id-reused' | 'photo-missing';

/** Which complaints the steps were taken on: none where this request had been taken before. */
export type Taken = { fault: TakeFault } | { fault: null; on: Named[] };

/**
 * All of the steps, or none. A reply is given to every complaint joined to this one as well.
 * @returns once they are committed; `complaint-unknown` also where it was erased
 */
export const takeSteps = (
  services: Pick<Services, 'db' | 'calendar' | 'now'>,
  named: Named,
  taking: Taking,
  steps: readonly ComplaintStep[],
): Promise<Taken> =>
  services.db.transaction(async (db) => {
    const { community, id } = named;
    const mains = steps.flatMap((step) => (step.kind === 'replied' && step.into ? [step.into] : []));
    await lockComplaints(db, community, [id, ...mains]);
    const complaint = await findComplaint(db, community, id);
    if (!complaint) return { fault: 'complaint-unknown' };
    const before = await eventsOf(db, community, id);
    const asked = before.findIndex(({ request }) => request !== null && request === taking.request);
    if (asked >= 0) {
      const same = steps.every((step, i) => isSameStep(step, before[asked + i]));
      return same ? { fault: null, on: [] } : { fault: 'id-reused' };
    }
    if (complaint.erased) return { fault: 'complaint-unknown' };

    const at = momentAfter(before, services.now());
    const events: ComplaintEvent[] = [...before];
    for (const asGiven of steps) {
      const step = await withWhatTheServerFinds(db, named, asGiven);
      const event = { ...step, at, by: taking.by, ...(taking.unit ? { unit: taking.unit } : {}) };
      const fault = mayFollow(events, event, services.calendar) ?? (await joiningFault(db, named, events, step));
      if (fault) return { fault };
      events.push(event);
    }
    const replies = events.slice(before.length).filter((event) => event.kind === 'replied');
    const photos = replies.flatMap((reply) => reply.photos).filter((photo) => !photo.startsWith('cloud://'));
    if (!(await replyPhotosAreThere(db, community, photos, id))) return { fault: 'photo-missing' };
    await append(services, db, named, before, events, taking);
    await claimPhotos(db, community, photos, id);

    const on = [named];
    for (const joined of await joinedTo(db, named)) {
      const each = { community, id: joined };
      if (await repeat(services, db, each, named, replies, taking)) on.push(each);
    }
    return { fault: null, on };
  });

/** Another machine's clock may be ahead; what is taken now comes after what was taken before. */
const momentAfter = (events: readonly StoredEvent[], now: Date): Date =>
  new Date(Math.max(+now, ...events.map((event) => +event.at)));

/** A unit does not say whose the other complaint is. One that came later would put the deadline off. */
async function withWhatTheServerFinds(db: Queries, named: Named, step: ComplaintStep): Promise<ComplaintStep> {
  if (step.kind !== 'replied' || !step.into) return step;
  return { ...step, ofSameResident: await isEarlierOfSameResident(db, named, step.into) };
}

async function joiningFault(
  db: Queries,
  { community, id }: Named,
  events: readonly ComplaintEvent[],
  step: ComplaintStep,
): Promise<StepFault | null> {
  if (step.kind !== 'replied' || !step.into) return null;
  const main = await eventsOf(db, community, step.into);
  if (main.length === 0) return 'no-main';
  const hasJoined = (await joinedTo(db, { community, id })).length > 0;
  return joinFault({ id, soFar: complaintSoFar(events) }, { id: step.into, soFar: complaintSoFar(main) }, hasJoined);
}

/** Gives a complaint the replies to the one it is joined to. @returns whether there were any it waits for */
async function repeat(
  services: Pick<Services, 'calendar' | 'now'>,
  db: Queries,
  named: Named,
  main: Named,
  replies: readonly EventOf<'replied'>[],
  taking: Taking,
): Promise<boolean> {
  const complaint = await findComplaint(db, named.community, named.id);
  if (!complaint || complaint.erased) return false;
  const before = await eventsOf(db, named.community, named.id);
  const at = momentAfter(before, services.now());
  const events: ComplaintEvent[] = [...before];
  for (const reply of replies) {
    const step = repeatedReply(main.id, reply, complaintSoFar(events));
    if (!step) continue;
    const event = { ...step, at, by: taking.by, ...(taking.unit ? { unit: taking.unit } : {}) };
    if (mayFollow(events, event, services.calendar) === null) events.push(event);
  }
  if (events.length === before.length) return false;
  await append(services, db, named, before, events, { ...taking, request: null });
  return true;
}

async function append(
  { calendar }: Pick<Services, 'calendar'>,
  db: Queries,
  named: Named,
  before: readonly StoredEvent[],
  events: readonly ComplaintEvent[],
  { request, account }: Taking,
): Promise<void> {
  const appended = await appendEvents(db, named, {
    after: before.length,
    events: events.slice(before.length),
    standing: standingOf(events, calendar),
    request,
    account,
  });
  if (!appended) throw new Error('A complaint changed while it was locked');
}
