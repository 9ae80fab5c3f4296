/** Lists of admissions 准入清单, as stored: by whose they are and where they stand, a page at a time. */
import type { AdmissionShelf } from '../../contract/list-admissions';
import type { AdmissionUnit } from '../../domain/admission/admission-unit';
import { lineage } from '../../domain/division';
import type { AdmissionName } from './admissions';
import type { Queries } from './database';

/** By the row and the moment $1. */
const SHELF: Record<AdmissionShelf, string> = {
  open: `state in ('applied', 'scored') and until_at > $1`,
  'in-force': `state = 'granted' and until_at > $1`,
  over: `(state in ('refused', 'withdrawn', 'ended') or until_at <= $1)`,
};

/** A department's own; for officials all that goes to communities of theirs. $2 to $4: see `seenBy`. */
const SEEN = `case when $3::uuid is null then region >= $2 and region < $2 || ':' or region = any($4)
  else division = $2 and department = $3 end`;

const seenBy = ({ division, department }: AdmissionUnit) => [division, department, lineage(division)] as const;

/** @param after the last of the page before; `null` for the first page */
export const admissionsOn = (
  db: Queries,
  shelf: AdmissionShelf,
  unit: AdmissionUnit,
  page: { now: Date; after: { at: Date; id: string } | null; limit: number },
): Promise<(AdmissionName & { at: Date })[]> =>
  db.query<AdmissionName & { at: Date }>(
    `select region, id, applied_at as at from admission
     where ${SEEN} and ${SHELF[shelf]} and ($5::timestamptz is null or (applied_at, id) < ($5, $6::uuid))
     order by applied_at desc, id desc limit $7`,
    [page.now, ...seenBy(unit), page.after?.at ?? null, page.after?.id ?? null, page.limit],
  );

export async function countAdmissions(
  db: Queries,
  unit: AdmissionUnit,
  now: Date,
): Promise<Record<AdmissionShelf, number>> {
  const [counts] = await db.query<Record<AdmissionShelf, number>>(
    `select count(*) filter (where ${SHELF.open})::integer as open,
       count(*) filter (where ${SHELF['in-force']})::integer as "in-force",
       count(*) filter (where ${SHELF.over})::integer as over
     from admission where ${SEEN}`,
    [now, ...seenBy(unit)],
  );
  return counts!;
}

/** What a community was let to be given: in force at the moment, or over since `since`. What never was let in is not among them. */
export const registerOf = (db: Queries, community: string, since: Date): Promise<AdmissionName[]> =>
  db.query<AdmissionName>(
    `select region, id from admission
     where region = any($1) and state in ('granted', 'ended') and until_at > $2
     order by until_at, id`,
    [lineage(community), since],
  );
