/** Answers as the ledger of them reads them: how many, by the way they came. No step is read, and no moment of any answer. */
import type { Channel } from '../../domain/channel';
import type { Evidence } from '../../domain/evidence';
import { HEADLINE_ITEM } from '../../domain/item';
import type { Queries } from './database';
import type { LedgerScope, LedgerTurn } from './ledger-scope';

export interface LedgerAnswersRow {
  community: string;
  name: string;
  round: number;
  title: string;
  opensAt: Date;
  closesAt: Date;
  channel: Channel;
  evidence: Evidence;
  answers: number;
}

/** The headline item has to be answered, so its steps together are the submissions counted. */
const COUNTED = `select tally.community, tally.round, title, opens_at, closes_at, channel, evidence, sum(count) as answers
  from tally join round on round.id = tally.round
  where tally.community >= $1 and tally.community < $1 || ':' and item = ${HEADLINE_ITEM} and opens_at < $3 and closes_at > $2
  group by tally.community, tally.round, title, opens_at, closes_at, channel, evidence
  having sum(count) > 0`;

export async function countLedgerAnswers(db: Queries, { region, from, until }: LedgerScope): Promise<number> {
  const [row] = await db.query<{ count: number }>(`select count(*)::integer as count from (${COUNTED}) as counted`, [
    region,
    from,
    until,
  ]);
  return row!.count;
}

/** The newest round first, in it community after community. */
export const ledgerAnswers = (
  db: Queries,
  { region, from, until }: LedgerScope,
  { after, limit }: LedgerTurn,
): Promise<LedgerAnswersRow[]> =>
  db.query<LedgerAnswersRow>(
    `select community, division.name, round, title, opens_at as "opensAt", closes_at as "closesAt", channel, evidence,
       answers::float8 as answers
     from (${COUNTED}) as counted join division on division.code = community
     where (-round, community, channel, evidence) > ($4::integer, $5, $6, $7)
     order by -round, community, channel, evidence limit $8`,
    [
      region,
      from,
      until,
      -(after?.round ?? 2147483647),
      after?.community ?? '',
      after?.channel ?? '',
      after?.evidence ?? '',
      limit,
    ],
  );
