/** Standing 办件现状: what lists, clocks, figures and the policy ask of a complaint, so that none of them reads its events. */
import type { ComplaintEvent, Taker } from './complaint-event';
import { complaintSoFar, type ComplaintSoFar } from './complaint-so-far';
import type { Clock, ComplaintState } from './complaint-state';
import { clocksOf } from './deadlines';
import { keptCaseOf, type KeptCase } from './kept-case';
import { handles, STEP_RULES } from './step-rules';
import { isAbove, levelAbove, placeOf, UNIT_LEVELS, type UnitLevel } from './unit-level';
import type { WorkingCalendar } from './working-days';

export interface Standing {
  state: ComplaintState;
  /** A unit has something to do. */
  open: boolean;
  owner: UnitLevel;
  /** Id of the owner, where a department is it. */
  department: string | null;
  /** Whether that department stands in the city. */
  ofCity: boolean;
  /** Every department it is or was assigned to. */
  departments: readonly string[];
  /** Levels that have to do something now; for `department` the owner alone. */
  todo: readonly UnitLevel[];
  /** The first to end of the clocks that run. */
  clock: Clock | null;
  dueAt: Date | null;
  escalatedTo: UnitLevel | null;
  joinedInto: string | null;
  /** Of the newest event. */
  changedAt: Date;
  /** What figures count of it. */
  counted: KeptCase;
}

const OPEN: readonly ComplaintState[] = ['submitted', 'held', 'accepted', 'assigned', 'working', 'reopened'];

export function standingOf(events: readonly ComplaintEvent[], calendar: WorkingCalendar): Standing {
  const soFar = complaintSoFar(events);
  const [deadline] = clocksOf(soFar, calendar);
  const open = OPEN.includes(soFar.state);
  const assigned = events.flatMap((event) => (event.kind === 'assigned' && event.department ? [event.department] : []));
  return {
    state: soFar.state,
    open,
    owner: soFar.owner,
    department: soFar.department,
    ofCity: soFar.ofCity,
    departments: [...new Set(assigned)],
    todo: open ? levelsToAct(soFar) : [],
    clock: deadline?.clock ?? null,
    dueAt: deadline?.at ?? null,
    escalatedTo: soFar.escalated?.to ?? null,
    joinedInto: soFar.joinedInto,
    changedAt: soFar.last,
    counted: keptCaseOf(soFar, calendar),
  };
}

/** Whose matter it is, and whoever was told that a clock ran out. What is held is for the level above to look at. */
function levelsToAct(soFar: ComplaintSoFar): UnitLevel[] {
  const { state, owner, escalated } = soFar;
  const first = state === 'held' ? levelAbove(owner) : owner;
  const told = (level: UnitLevel) =>
    escalated !== null && isAbove(level, placeOf(soFar)) && (level === escalated.to || isAbove(escalated.to, level));
  return UNIT_LEVELS.filter((level) => level === first || told(level));
}

/** Whether a unit may sign it in now. */
export const mayAccept = (
  standing: Pick<Standing, 'state' | 'owner' | 'department' | 'ofCity'>,
  taker: Taker,
): boolean => STEP_RULES.accepted.from.includes(standing.state) && handles(taker, standing);
