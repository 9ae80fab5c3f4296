/** Complaints as the ledger of them reads them: a page with all of its events at once. Nothing of who filed them is read. */
import type { Category } from '../../domain/complaint/category';
import type { ComplaintEvent } from '../../domain/complaint/complaint-event';
import { storedEventOf, type EventRow, type Named } from './complaint-events';
import type { Queries } from './database';
import { LAST_MOMENT, type LedgerScope, type LedgerTurn } from './ledger-scope';

export interface LedgerComplaintRow extends Named {
  category: Category;
  /** More than an excerpt has; `null` once erased. */
  beginning: string | null;
  openedAt: Date;
  events: ComplaintEvent[];
}

/** An excerpt leaves numbers out before it is cut. */
const BEGINNING = 200;

const WITHIN = `complaint.community >= $1 and complaint.community < $1 || ':' and created_at >= $2 and created_at < $3`;

export async function countLedgerComplaints(db: Queries, { region, from, until }: LedgerScope): Promise<number> {
  const [row] = await db.query<{ count: number }>(`select count(*)::integer as count from complaint where ${WITHIN}`, [
    region,
    from,
    until,
  ]);
  return row!.count;
}

/** The newest first. */
export async function ledgerComplaints(
  db: Queries,
  { region, from, until }: LedgerScope,
  { after, limit }: LedgerTurn,
): Promise<LedgerComplaintRow[]> {
  const complaints = await db.query<Omit<LedgerComplaintRow, 'events'>>(
    `select community, id, category, left(body, ${BEGINNING}) as beginning, created_at as "openedAt"
     from complaint
     where ${WITHIN} and (created_at, community, id) < ($4, $5, $6)
     order by created_at desc, community desc, id desc limit $7`,
    [
      region,
      from,
      until,
      after?.at ?? LAST_MOMENT,
      after?.community ?? '',
      after?.id ?? '00000000-0000-0000-0000-000000000000',
      limit,
    ],
  );
  const rows = await db.query<EventRow & Named>(
    `select community, complaint as id, at, actor, kind, detail, request, account
     from unnest($1::text[], $2::uuid[]) as asked (community, complaint) join complaint_event using (community, complaint)
     order by community, complaint, sequence`,
    [complaints.map(({ community }) => community), complaints.map(({ id }) => id)],
  );
  const events = new Map(complaints.map((one) => [keyOf(one), [] as ComplaintEvent[]]));
  for (const row of rows) events.get(keyOf(row))!.push(storedEventOf(row));
  return complaints.map((complaint) => ({ ...complaint, events: events.get(keyOf(complaint))! }));
}

const keyOf = ({ community, id }: Named): string => `${community} ${id}`;
