/** So far 诉求现状: all that follows from a complaint's events without a calendar. One fold; nothing else reads them. */
import type { Step } from '../step';
import type { Verdict } from './complaint-case';
import type { ComplaintEvent, EventOf, Workload } from './complaint-event';
import type { ComplaintState } from './complaint-state';
import { isAbove, type UnitLevel } from './unit-level';

export interface ComplaintSoFar {
  state: ComplaintState;
  opened: Date;
  /** Of the newest event. */
  last: Date;
  /** Whose matter it is. */
  owner: UnitLevel;
  /** Id of the owner, where a department is it. */
  department: string | null;
  /** First receiver 首接: may follow the matter up wherever it went. */
  firstReceiver: UnitLevel | null;
  /** Id of the first receiver, where a department is it. */
  firstDepartment: string | null;
  accepted: { at: Date; workload: Workload } | null;
  extendedTo: Date | null;
  /** First substantive reply; see `ComplaintCase`. */
  firstReply: Date | null;
  firstClosed: Date | null;
  /** The 办结 that stands: the unit's last word. The clock of the judgement runs from it. */
  standing: Date | null;
  /** The first refusal 不予受理. */
  declined: Date | null;
  /** Whether the 办结 that stands is a refusal. */
  refused: boolean;
  /** Refusals overturned 推翻: taken up again by a unit above the one whose matter it was. */
  overturned: readonly Date[];
  /** The resident's word on it. */
  verdict: Verdict | null;
  /** The resident's last rating of the handling. */
  step: Step | null;
  /** Working on it anew since a bad judgement or a unit's reopening. */
  mendingSince: Date | null;
  /** 差评整改: from a bad judgement until the resident's next word or silence. */
  followUp: { since: Date; step: Step | null; contacted: boolean } | null;
  /** The rating of the last follow-up that is over. */
  formerStep: Step | null;
  reopened: readonly Date[];
  /** The highest unit told of a clock that ran out since the unit's or the resident's last word. */
  escalated: { to: UnitLevel; at: Date } | null;
  wasHeld: boolean;
  /** Closed in silence 未回应. */
  closedSilent: Date | null;
  withdrawn: Date | null;
  /** To an earlier complaint of the same resident. */
  joined: Date | null;
  /** The complaint it was last joined to, whoever filed that one. */
  joinedInto: string | null;
}

/** @throws RangeError where the events do not begin with `submitted` */
export function complaintSoFar([first, ...later]: readonly ComplaintEvent[]): ComplaintSoFar {
  if (first?.kind !== 'submitted') throw new RangeError('the events of a complaint begin with submitted');
  return later.reduce((soFar, event) => ({ ...soFar, ...changesBy(event, soFar), last: event.at }), begun(first.at));
}

export const stateOf = (events: readonly ComplaintEvent[]): ComplaintState => complaintSoFar(events).state;

const begun = (at: Date): ComplaintSoFar => ({
  state: 'submitted',
  opened: at,
  last: at,
  owner: 'community',
  department: null,
  firstReceiver: null,
  firstDepartment: null,
  accepted: null,
  extendedTo: null,
  firstReply: null,
  firstClosed: null,
  standing: null,
  declined: null,
  refused: false,
  overturned: [],
  verdict: null,
  step: null,
  mendingSince: null,
  followUp: null,
  formerStep: null,
  reopened: [],
  escalated: null,
  wasHeld: false,
  closedSilent: null,
  withdrawn: null,
  joined: null,
  joinedInto: null,
});

function changesBy(event: ComplaintEvent, soFar: ComplaintSoFar): Partial<ComplaintSoFar> {
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
      return { state: 'assigned', owner: event.to, department: event.department ?? null };
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
  { refused, owner, overturned }: ComplaintSoFar,
): Partial<ComplaintSoFar> =>
  refused && isAbove(by as UnitLevel, owner) ? { refused: false, overturned: [...overturned, at] } : { refused: false };

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
