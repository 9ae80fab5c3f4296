/** Tallies and what they must be, each as «community channel evidence item:step» → count, «#stratum» behind it where there is one. */
import type { Database } from '../../src/server/store/database';

type Counts = Record<string, number>;

const countsOf = async (db: Database, text: string): Promise<Counts> => {
  const rows = await db.query<{ key: string; count: number }>(text);
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
};

const STRATUM = `case stratum when 0 then '' else '#' || stratum end`;

export const tallies = (db: Database): Promise<Counts> =>
  countsOf(
    db,
    `select community || ' ' || channel || ' ' || evidence || ' ' || item || ':' || step || ${STRATUM} as key, sum(count)::integer as count
     from tally group by 1 having sum(count) > 0`,
  );

/** Counted again from the submissions. */
export const recount = (db: Database): Promise<Counts> =>
  countsOf(
    db,
    `select community || ' ' || channel || ' ' || evidence || ' ' || item || ':' || step || ${STRATUM} as key, count(*)::integer as count
     from submission, unnest(steps) with ordinality as answer (step, item)
     where counted and step is not null group by 1`,
  );

/** How many answered the headline, of whatever kind. */
export async function countedPeople(db: Database): Promise<number> {
  const [row] = await db.query<{ people: number }>(
    'select coalesce(sum(count), 0)::integer as people from tally where item = 1',
  );
  return row!.people;
}
