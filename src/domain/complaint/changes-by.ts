/** Changes 变化: what one event makes different in where a complaint stands. */
import type { ComplaintEvent, EventOf } from './complaint-event';
import type { ComplaintSoFar } from './complaint-so-far';
import { isAbove, placeOf, type UnitLevel } from './unit-level';

export function changesBy(event: ComplaintEvent, soFar: ComplaintSoFar): Partial<ComplaintSoFar> {
  const { at } = event;
  switch (event.kind) {
    case 'submitted':
      return {};
    case 'held':
      return { state: 'held', wasHeld: true };
    case 'released':
      return { state: 'submitted' };
    case 'accepted':
      return {
        state: 'accepted',
        ...(soFar.firstReceiver ? {} : { firstReceiver: event.by as UnitLevel, firstDepartment: event.unit ?? null }),
        accepted: soFar.accepted ?? { at, workload: event.workload },
      };
    case 'declined':
      return {
        ...settled(at, soFar),
        state: 'declined',
        firstReply: at,
        declined: soFar.declined ?? at,
        refused: true,
      };
    case 'assigned':
      return {
        state: 'assigned',
        owner: event.to,
        department: event.department ?? null,
        ofCity: event.ofCity ?? false,
      };
    case 'started':
      return { state: 'working' };
    case 'replied':
      return changesByReply(event, soFar);
    case 'extended':
      return { extendedTo: event.until };
    case 'escalated':
      return { escalated: { to: event.to, at } };
    case 'judged':
      return changesByJudgement(event, soFar);
    case 'contacted':
      return { followUp: soFar.followUp && { ...soFar.followUp, contacted: true } };
    case 'reopened':
      return { ...opened(at, soFar), ...changesByOverturning(event, soFar), standing: null, verdict: null };
    case 'withdrawn':
      return { ...followedUp(soFar), state: 'withdrawn', withdrawn: at };
    case 'closed':
      return { ...followedUp(soFar), state: 'closed', closedSilent: at };
  }
}

/** Passing on (转办) and joining (并案) answer nothing: the matter stays open here, and its clock runs on. */
function changesByReply(event: EventOf<'replied'>, soFar: ComplaintSoFar): Partial<ComplaintSoFar> {
  const { at, outcome } = event;
  if (outcome === 'transferred') return {};
  if (outcome !== 'joined') return { ...settled(at, soFar), firstReply: soFar.firstReply ?? at };
  const joinedInto = event.into ?? null;
  // Of the same resident: the earlier complaint goes on in place of this one.
  return event.ofSameResident ? { ...settled(at, soFar), joined: soFar.joined ?? at, joinedInto } : { joinedInto };
}

/** The unit that refused may think better of it; only a unit above overturns. */
const changesByOverturning = (
  { at, by }: EventOf<'reopened'>,
  { refused, overturned, ...owned }: ComplaintSoFar,
): Partial<ComplaintSoFar> =>
  refused && isAbove(by as UnitLevel, placeOf(owned))
    ? { refused: false, overturned: [...overturned, at] }
    : { refused: false };

function changesByJudgement({ at, verdict, step }: EventOf<'judged'>, soFar: ComplaintSoFar): Partial<ComplaintSoFar> {
  const judged = { ...followedUp(soFar), verdict, step: step ?? soFar.step };
  if (verdict === 'fixed') return { ...judged, state: 'closed' };
  return { ...judged, ...opened(at, soFar), followUp: { since: at, step, contacted: false } };
}

const settled = (at: Date, { firstClosed }: ComplaintSoFar): Partial<ComplaintSoFar> => ({
  state: 'replied',
  firstClosed: firstClosed ?? at,
  standing: at,
  refused: false,
  verdict: null,
  mendingSince: null,
  escalated: null,
});

const opened = (at: Date, { reopened }: ComplaintSoFar): Partial<ComplaintSoFar> => ({
  state: 'reopened',
  mendingSince: at,
  reopened: [...reopened, at],
  escalated: null,
  closedSilent: null,
});

const followedUp = ({ followUp, formerStep }: ComplaintSoFar): Partial<ComplaintSoFar> => ({
  followUp: null,
  formerStep: followUp?.step ?? formerStep,
});
