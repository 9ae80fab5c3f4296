/** Row of the ledger of complaints 诉求台账: one complaint as it stands, from its events; nothing of who filed it. */
import { CATEGORY_WORDS, type Category } from '../complaint/category';
import type { ComplaintEvent } from '../complaint/complaint-event';
import { complaintSoFar, type ComplaintSoFar } from '../complaint/complaint-so-far';
import { clocksOf, isOverdue, replyDue } from '../complaint/deadlines';
import { UNIT_LEVELS, type UnitLevel } from '../complaint/unit-level';
import type { WorkingCalendar } from '../complaint/working-days';
import type { Cell } from './ledger';
import { DELETED_TEXT, LEDGER_LEVELS, LEDGER_STATES, LEDGER_VERDICTS, yesNo } from './ledger-words';

export interface LedgerComplaint {
  number: string;
  community: string;
  category: Category;
  /** `null` once the resident has had it deleted. */
  text: string | null;
  /** Name of whose matter it is. */
  owner: string;
  events: readonly ComplaintEvent[];
}

export function complaintRow(complaint: LedgerComplaint, now: Date, calendar: WorkingCalendar): Cell[] {
  const { events } = complaint;
  const soFar = complaintSoFar(events);
  return [
    complaint.number,
    complaint.community,
    CATEGORY_WORDS[complaint.category],
    soFar.opened,
    LEDGER_STATES[soFar.state],
    complaint.owner,
    soFar.accepted?.at ?? null,
    replyDue(soFar, calendar),
    soFar.firstReply,
    closedAt(events, soFar),
    verdictWords(soFar),
    yesNo(wasLate(soFar, now, calendar)),
    highestTold(events),
    events.filter(({ kind }) => kind === 'assigned').length,
    soFar.reopened.length,
    complaint.text === null ? DELETED_TEXT : excerptOf(complaint.text),
  ];
}

/** The reply came after its deadline or is missing since, or another of a unit's clocks has run out. */
function wasLate(soFar: ComplaintSoFar, now: Date, calendar: WorkingCalendar): boolean {
  const settled = soFar.firstReply ?? soFar.withdrawn ?? soFar.joined ?? now;
  const running = clocksOf(soFar, calendar).filter(({ clock }) => clock !== 'judge');
  return settled > replyDue(soFar, calendar) || running.some((deadline) => isOverdue(deadline, now));
}

/** By the resident's word or by silence; `null` where it is open, or open again. */
const closedAt = (events: readonly ComplaintEvent[], { state }: ComplaintSoFar): Date | null =>
  state === 'closed' ? (events.findLast(({ kind }) => kind === 'judged' || kind === 'closed')?.at ?? null) : null;

function verdictWords({ verdict, closedSilent }: ComplaintSoFar): string | null {
  if (verdict) return LEDGER_VERDICTS[verdict];
  return closedSilent ? LEDGER_VERDICTS.silent : null;
}

/** The highest unit that was ever told of a clock that ran out. */
function highestTold(events: readonly ComplaintEvent[]): string | null {
  const told = new Set<UnitLevel>(events.flatMap((event) => (event.kind === 'escalated' ? [event.to] : [])));
  const highest = UNIT_LEVELS.findLast((level) => told.has(level));
  return highest ? LEDGER_LEVELS[highest] : null;
}

const EXCERPT = 40;

/** The beginning of a text. What may be somebody's telephone or identity number does not travel in a file. */
export function excerptOf(text: string): string {
  const plain = text.replace(/\d(?:[\s-]?\d){6,}/g, '***').replace(/\s+/g, ' ');
  // By whole characters, whatever half of one the text ends with.
  const beginning = new RegExp(`^.{0,${EXCERPT}}`, 'u').exec(plain)![0];
  return beginning === plain ? plain : `${beginning}…`;
}
