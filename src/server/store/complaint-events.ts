/** Events 诉求事件 of a complaint, as stored: appended one after another and never changed. */
import type { Actor, ComplaintEvent, EventKind } from '../../domain/complaint/complaint-event';
import type { Queries } from './database';

/** `request`: the phone's id for what it asked, where this was the first to follow from it. */
export type StoredEvent = ComplaintEvent & { request: string | null };

interface Row {
  at: Date;
  actor: Actor;
  kind: EventKind;
  detail: { until?: string };
  request: string | null;
}

/** Oldest first; how many there are is the sequence of the last. */
export async function eventsOf(db: Queries, community: string, complaint: string): Promise<StoredEvent[]> {
  const rows = await db.query<Row>(
    `select at, actor, kind, detail, request from complaint_event
     where community = $1 and complaint = $2 order by sequence`,
    [community, complaint],
  );
  return rows.map(({ at, actor, kind, detail, request }) => {
    const until = detail.until ? { until: new Date(detail.until) } : {};
    return { ...detail, ...until, kind, at, by: actor, request } as StoredEvent;
  });
}

/**
 * @param after sequence of the last event that was read
 * @param request the phone's id for what it asked; `null` where no phone asked
 * @returns false, with nothing appended, where another append came first
 */
export async function appendEvents(
  db: Queries,
  community: string,
  complaint: string,
  after: number,
  events: readonly ComplaintEvent[],
  request: string | null,
): Promise<boolean> {
  const [row] = await db.query<{ appended: boolean }>(
    'select append_complaint_events($1, $2, $3, $4::timestamptz[], $5, $6, $7, $8) as appended',
    [
      community,
      complaint,
      after,
      events.map(({ at }) => at.toISOString()),
      events.map(({ by }) => by),
      events.map(({ kind }) => kind),
      // What has a column of its own is left out of the rest.
      events.map((event) => JSON.stringify({ ...event, at: undefined, by: undefined, kind: undefined })),
      request,
    ],
  );
  return row!.appended;
}
