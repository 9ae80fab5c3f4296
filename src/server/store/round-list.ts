/** Lists of rounds 轮次清单, as stored: what officials read of them, whose windows are taken, and what is to be published. */
import type { Round } from '../../domain/round';
import type { TakenWindow } from '../../domain/rounds/plan-faults';
import type { Queries } from './database';

export type ListedRound = Round & {
  publishesAt: Date | null;
  publishedAt: Date | null;
  /** In hexadecimal digits. */
  seal: string | null;
  items: number[];
};

/** More than a city has in years. */
const MOST_LISTED = 100;

/** Rounds over one of these codes, and those within the last of them; the last to open first. */
export const roundsAround = (db: Queries, line: readonly string[]): Promise<ListedRound[]> =>
  db.query<ListedRound>(
    `select id, region, title, method_id as "methodId", opens_at as "opensAt", closes_at as "closesAt", target, sampled,
       demonstration, publishes_at as "publishesAt", published_at as "publishedAt", encode(seal, 'hex') as seal,
       array(select item::integer from item where item.round = round.id order by item) as items
     from round where region = any($1) or region >= $2 and region < $2 || ':'
     order by opens_at desc, id desc limit ${MOST_LISTED}`,
    [line, line.at(-1)!],
  );

/** The windows of all rounds over one of these codes or within the last of them that close later. */
export const windowsAround = (db: Queries, line: readonly string[], now: Date): Promise<TakenWindow[]> =>
  db.query<TakenWindow>(
    `select region, opens_at as "opensAt", closes_at as "closesAt" from round
     where (region = any($1) or region >= $2 and region < $2 || ':') and closes_at > $3`,
    [line, line.at(-1)!, now],
  );

/** Whose sealed moment of publication has come. */
export const roundsToPublish = (
  db: Queries,
  now: Date,
): Promise<Pick<ListedRound, 'id' | 'region' | 'opensAt' | 'closesAt' | 'publishesAt' | 'publishedAt' | 'seal'>[]> =>
  db.query(
    `select id, region, opens_at as "opensAt", closes_at as "closesAt", publishes_at as "publishesAt",
       published_at as "publishedAt", encode(seal, 'hex') as seal
     from round where published_at is null and publishes_at <= $1 order by id`,
    [now],
  );
