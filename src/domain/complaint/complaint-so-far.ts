/** So far 诉求现状: all that follows from a complaint's events without a calendar. One fold; nothing else reads them. */
import type { Step } from '../step';
import type { Verdict } from './complaint-case';
import { changesBy } from './changes-by';
import type { ComplaintEvent, Workload } from './complaint-event';
import type { ComplaintState } from './complaint-state';
import type { UnitLevel } from './unit-level';

export interface ComplaintSoFar {
  state: ComplaintState;
  opened: Date;
  /** Of the newest event. */
  last: Date;
  /** Whose matter it is. */
  owner: UnitLevel;
  /** Id of the owner, where a department is it. */
  department: string | null;
  /** Whether that department stands in the city, not in a district. */
  ofCity: boolean;
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
  ofCity: false,
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
