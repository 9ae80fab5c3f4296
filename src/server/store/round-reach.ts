/** Round reach 轮次触达: how often the codes of a division were followed and opened in a round, and how many letters went out. */
import type { Queries } from './database';

export interface RoundReach {
  scans: number;
  opens: number;
  letters: number;
}

export async function reachIn(db: Queries, division: string, round: number): Promise<RoundReach> {
  const [row] = await db.query<RoundReach>(
    `select
       (select coalesce(sum(scans), 0)::float8 from code_count where ${WITHIN}) as scans,
       (select coalesce(sum(opens), 0)::float8 from code_count where ${WITHIN}) as opens,
       (select coalesce(sum(count), 0)::float8 from letter_batch where ${WITHIN} and revoked_at is null) as letters`,
    [division, round],
  );
  return row!;
}

const WITHIN = `community >= $1 and community < $1 || ':' and round = $2`;
