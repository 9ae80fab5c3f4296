/** Cases 诉求件 that figures count, kept in step with the events of complaints. */
import type { KeptCase } from '../../domain/complaint/kept-case';
import type { Named } from './complaint-events';
import type { Queries, Value } from './database';

/** Keeps a case, unless one made from a later event is kept already. */
export async function saveCase(db: Queries, { community, id }: Named, sequence: number, kept: KeptCase): Promise<void> {
  await db.query(
    `insert into complaint_case as kept (
       community, complaint, sequence, category, opened_at, due_at, first_reply_at, first_closed_at, days_to_close,
       verdict, rating, former_rating, lapses_at, lapsed_rating, declined, overturned, reopened, left_at
     )
     select community, id, $3, category, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17
     from complaint where community = $1 and id = $2
     on conflict (community, complaint) do update set
       sequence = excluded.sequence, due_at = excluded.due_at, first_reply_at = excluded.first_reply_at,
       first_closed_at = excluded.first_closed_at, days_to_close = excluded.days_to_close, verdict = excluded.verdict,
       rating = excluded.rating, former_rating = excluded.former_rating, lapses_at = excluded.lapses_at,
       lapsed_rating = excluded.lapsed_rating, declined = excluded.declined, overturned = excluded.overturned,
       reopened = excluded.reopened, left_at = excluded.left_at
     where kept.sequence <= excluded.sequence`,
    [community, id, sequence, ...caseColumns(kept)],
  );
}

/** As the columns from `opened_at` on stand. */
export const caseColumns = (kept: KeptCase): Value[] => [
  kept.opened,
  kept.due,
  kept.firstReply,
  kept.firstClosed,
  kept.daysToClose,
  kept.residentVerdict,
  kept.rating,
  kept.formerRating,
  kept.lapse?.at ?? null,
  kept.lapse?.rating ?? null,
  kept.declined !== null,
  kept.overturned.length > 0,
  kept.reopened.length > 0,
  earliest(kept.withdrawn, kept.joined),
];

const earliest = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);
