/** Admissions 准入 and their events, as stored: events are appended one after another and never changed. */
import type { AdmissionEvent, AdmissionKind } from '../../domain/admission/admission-event';
import type { AdmissionSoFar } from '../../domain/admission/admission-so-far';
import type { Queries } from './database';

export interface AdmissionName {
  region: string;
  id: string;
}

/** Whose hand a step was, and by which request of a page. */
export interface Hand {
  account: string;
  request: string;
}

/** @returns false where there is one under this name already */
export async function addAdmission(
  db: Queries,
  { region, id }: AdmissionName,
  { applicant, applied, application }: AdmissionSoFar,
): Promise<boolean> {
  const rows = await db.query(
    `insert into admission (region, id, division, department, state, applied_at, until_at)
     values ($1, $2, $3, $4, 'applied', $5, $6) on conflict do nothing returning id`,
    [region, id, applicant.division, applicant.department, applied, application.until],
  );
  return rows.length > 0;
}

interface Row {
  at: Date;
  division: string;
  department: string | null;
  kind: AdmissionKind;
  detail: { until?: string; on?: string; application?: { from: string; until: string } };
  request: string;
}

export type StoredAdmissionEvent = AdmissionEvent & { request: string };

/** Oldest first; how many there are is the sequence of the last. */
export async function admissionEventsOf(db: Queries, { region, id }: AdmissionName): Promise<StoredAdmissionEvent[]> {
  const rows = await db.query<Row>(
    `select at, division, department, kind, detail, request from admission_event
     where region = $1 and admission = $2 order by sequence`,
    [region, id],
  );
  return rows.map(eventFrom);
}

/** The events of several, each list oldest first, by id. */
export async function eventsOfMany(
  db: Queries,
  named: readonly AdmissionName[],
): Promise<Map<string, StoredAdmissionEvent[]>> {
  const rows = await db.query<Row & { admission: string }>(
    `select admission, at, division, department, kind, detail, request
     from unnest($1::text[], $2::uuid[]) as named (region, admission) join admission_event using (region, admission)
     order by sequence`,
    [named.map(({ region }) => region), named.map(({ id }) => id)],
  );
  const events = new Map<string, StoredAdmissionEvent[]>();
  for (const row of rows) events.set(row.admission, [...(events.get(row.admission) ?? []), eventFrom(row)]);
  return events;
}

function eventFrom({ at, division, department, kind, detail, request }: Row): StoredAdmissionEvent {
  const { until, on, application } = detail;
  const moments = {
    ...(until ? { until: new Date(until) } : {}),
    ...(on ? { on: new Date(on) } : {}),
    ...(application
      ? {
          application: { ...application, from: new Date(application.from), until: new Date(application.until) },
        }
      : {}),
  };
  return { ...detail, ...moments, kind, at, by: { division, department }, request } as StoredAdmissionEvent;
}

/**
 * @param after how many events were read
 * @param soFar what then follows from all of them
 * @returns false, with nothing appended, where another append came first
 */
export async function appendAdmissionEvent(
  db: Queries,
  { region, id }: AdmissionName,
  after: number,
  event: AdmissionEvent,
  soFar: AdmissionSoFar,
  hand: Hand,
): Promise<boolean> {
  const { kind, at, by, ...detail } = event;
  const [row] = await db.query<{ appended: boolean }>(
    'select append_admission_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as appended',
    [
      region,
      id,
      after,
      at,
      by.division,
      by.department,
      hand.account,
      kind,
      JSON.stringify(detail),
      hand.request,
      soFar.state,
      soFar.endedAt ?? soFar.granted?.until ?? soFar.application.until,
    ],
  );
  return row!.appended;
}
