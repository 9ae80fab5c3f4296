/** Rounds as the ledger of them reads them: those over a division or in it, and how far the answers came there. */
import { HEADLINE_ITEM } from '../../domain/item';
import { lineage } from '../../domain/division';
import type { Queries } from './database';
import type { LedgerScope, LedgerTurn } from './ledger-scope';

export interface LedgerRoundRow {
  id: number;
  title: string;
  opensAt: Date;
  closesAt: Date;
  publishedAt: Date | null;
  methodId: string;
  target: number | null;
}

const WITHIN = `(region = any($4) or region >= $1 and region < $1 || ':') and opens_at < $3 and closes_at > $2`;

export async function countLedgerRounds(db: Queries, { region, from, until }: LedgerScope): Promise<number> {
  const [row] = await db.query<{ count: number }>(`select count(*)::integer as count from round where ${WITHIN}`, [
    region,
    from,
    until,
    lineage(region),
  ]);
  return row!.count;
}

/** The newest first. */
export const ledgerRounds = (
  db: Queries,
  { region, from, until }: LedgerScope,
  { after, limit }: LedgerTurn,
): Promise<LedgerRoundRow[]> =>
  db.query<LedgerRoundRow>(
    `select id, title, opens_at as "opensAt", closes_at as "closesAt", published_at as "publishedAt", method_id as "methodId",
       target
     from round where ${WITHIN} and id < $5 order by id desc limit $6`,
    [region, from, until, lineage(region), after?.round ?? 2147483647, limit],
  );

export interface RoundReach {
  round: number;
  answers: number;
  communities: number;
  /** Communities with as many answers as are needed. */
  reached: number;
}

/** @param needed of each round: how many answers a community is scored from */
export const reachOf = (
  db: Queries,
  region: string,
  needed: readonly { round: number; needed: number }[],
): Promise<RoundReach[]> =>
  db.query<RoundReach>(
    `select asked.round, coalesce(sum(answers), 0)::float8 as answers,
       count(answers) filter (where answers >= asked.needed)::integer as reached,
       (select count(*)::integer from division
        where level = 'community' and code >= greatest($1, round.region) and code < greatest($1, round.region) || ':'
       ) as communities
     from unnest($2::integer[], $3::integer[]) as asked (round, needed)
     join round on round.id = asked.round
     left join lateral (
       select sum(count) as answers from tally
       where tally.round = asked.round and item = ${HEADLINE_ITEM} and community >= $1 and community < $1 || ':'
       group by community
     ) as counted on true
     group by asked.round, asked.needed, round.region`,
    [region, needed.map(({ round }) => round), needed.map((one) => one.needed)],
  );
