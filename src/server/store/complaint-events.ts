/** Events 诉求事件 of a complaint, as stored: appended one after another and never changed. */
import type { Actor, ComplaintEvent, EventKind } from '../../domain/complaint/complaint-event';
import type { Standing } from '../../domain/complaint/standing';
import { caseNumberOf } from '../../domain/case-number';
import { saveCase } from './complaint-cases';
import type { Queries } from './database';

/** A complaint by its key. */
export interface Named {
  community: string;
  id: string;
}

/**
 * `request`: the page's id for what it asked, where this was the first to follow from it. `account`: who at the unit took the
 * step; never shown to residents.
 */
export type StoredEvent = ComplaintEvent & { request: string | null; account: string | null };

export interface EventRow {
  at: Date;
  actor: Actor;
  kind: EventKind;
  detail: { until?: string };
  request: string | null;
  account: string | null;
}

/** Oldest first; how many there are is the sequence of the last. */
export async function eventsOf(db: Queries, community: string, complaint: string): Promise<StoredEvent[]> {
  const rows = await db.query<EventRow>(
    `select at, actor, kind, detail, request, account from complaint_event
     where community = $1 and complaint = $2 order by sequence`,
    [community, complaint],
  );
  return rows.map(storedEventOf);
}

export function storedEventOf({ at, actor, kind, detail, request, account }: EventRow): StoredEvent {
  const until = detail.until ? { until: new Date(detail.until) } : {};
  return { ...detail, ...until, kind, at, by: actor, request, account } as StoredEvent;
}

export interface Appending {
  /** How many events were read before these. */
  after: number;
  events: readonly ComplaintEvent[];
  /** That they lead to. */
  standing: Standing;
  /** The page's id for what it asked; `null` where no page asked. */
  request: string | null;
  account: string | null;
}

/** Inside a transaction. @returns false, with nothing appended, where another append came first */
export async function appendEvents(
  db: Queries,
  { community, id }: Named,
  { after, events, standing, request, account }: Appending,
): Promise<boolean> {
  const [row] = await db.query<{ appended: boolean }>(
    'select append_complaint_events($1, $2, $3, $4::timestamptz[], $5, $6, $7, $8, $9, $10, $11) as appended',
    [
      community,
      id,
      after,
      events.map(({ at }) => at.toISOString()),
      events.map(({ by }) => by),
      events.map(({ kind }) => kind),
      // What has a column of its own is left out of the rest.
      events.map((event) => JSON.stringify({ ...event, at: undefined, by: undefined, kind: undefined })),
      request,
      account,
      caseNumberOf(community, id),
      standingJson(standing),
    ],
  );
  if (row!.appended) await saveCase(db, { community, id }, after + events.length, standing.counted);
  return row!.appended;
}

/** Keeps what a complaint's events come to, unless a later event has been appended meanwhile. */
export async function saveStanding(
  db: Queries,
  { community, id }: Named,
  sequence: number,
  standing: Standing,
): Promise<void> {
  await db.query('select save_complaint_standing($1, $2, $3, $4, $5)', [
    community,
    id,
    sequence,
    caseNumberOf(community, id),
    standingJson(standing),
  ]);
  await saveCase(db, { community, id }, sequence, standing.counted);
}

const standingJson = (standing: Standing): string =>
  JSON.stringify({
    changed_at: standing.changedAt,
    state: standing.state,
    open: standing.open,
    owner: standing.owner,
    department: standing.department,
    of_city: standing.ofCity,
    departments: standing.departments,
    todo: standing.todo,
    clock: standing.clock,
    due_at: standing.dueAt,
    escalated_to: standing.escalatedTo,
    joined_into: standing.joinedInto,
  });
