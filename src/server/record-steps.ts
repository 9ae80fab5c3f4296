/** Recording 办理记录: steps of a unit or of a clock are taken if they may follow, and the resident is told of them if they allowed it. */
import type { Actor, ComplaintEvent, ComplaintStep } from '../domain/complaint/complaint-event';
import { mayFollow } from '../domain/complaint/may-follow';
import type { StepFault } from '../domain/complaint/step-fault';
import { complaintReference } from './complaint-reference';
import { openNotify } from './complainant';
import type { Services } from './context';
import { appendEvents, eventsOf } from './store/complaint-events';
import { findComplaint, takeNotify } from './store/complaints';

type Named = { community: string; id: string };

/** Each failed attempt is another's success, so that more of them in a row are a fault. */
const MOST_ATTEMPTS = 50;

/**
 * A permission is good for one message, so it is kept for what asks something of the resident or changes what they were
 * told: the reply, the refusal and the extension. Whatever else happens is seen by looking.
 */
const TOLD: Partial<Record<ComplaintStep['kind'], string>> = {
  replied: '您的诉求有了答复，请您确认',
  declined: '您的诉求未被受理，请看理由',
  extended: '您的诉求延期答复，请看原因',
};

/**
 * All of the steps, or none.
 * @returns what stands in the way, or `null` once they are committed; `complaint-unknown` also where it was erased
 */
export async function recordSteps(
  services: Services,
  named: Named,
  by: Exclude<Actor, 'resident'>,
  steps: readonly ComplaintStep[],
): Promise<StepFault | 'complaint-unknown' | null> {
  const { db } = services;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const complaint = await findComplaint(db, named.community, named.id);
    if (!complaint || complaint.erased) return 'complaint-unknown';
    const before = await eventsOf(db, named.community, named.id);
    // Another machine's clock may be ahead; what is recorded now comes after what was recorded before.
    const at = new Date(Math.max(+services.now(), ...before.map((event) => +event.at)));
    const events: ComplaintEvent[] = [...before];
    for (const step of steps) {
      const event = { ...step, at, by };
      const fault = mayFollow(events, event, services.calendar);
      if (fault) return fault;
      events.push(event);
    }
    if (await appendEvents(db, named.community, named.id, before.length, events.slice(before.length), null)) {
      await tell(services, named, steps);
      return null;
    }
  }
  throw new Error('A complaint kept changing while steps were recorded');
}

/** The steps are committed by now: whatever goes wrong here is reported, and they stand. */
async function tell(services: Services, { community, id }: Named, steps: readonly ComplaintStep[]): Promise<void> {
  const words = steps.map(({ kind }) => TOLD[kind]).findLast((one) => one !== undefined);
  if (!words) return;
  try {
    const sealed = await takeNotify(services.db, community, id);
    if (!sealed) return;
    const reference = complaintReference(services.keys.complaint, community, id);
    await services.sendMessage({
      openid: openNotify(services, id, sealed).openid,
      words,
      page: `pages/resident/complaint?reference=${reference}`,
    });
  } catch (fault) {
    services.report({ operation: 'tell', kind: fault instanceof Error ? fault.name : typeof fault, at: [] });
  }
}
