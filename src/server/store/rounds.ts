/** Rounds 轮次 and their items, as stored. */
import type { Item } from '../../domain/item';
import type { Round } from '../../domain/round';
import type { Queries } from './database';

const COLUMNS = `id, region, title, method_id as "methodId", opens_at as "opensAt", closes_at as "closesAt",
  target, sampled, demonstration`;

/** Every round whose region holds one of these codes; give the line of a division to get the rounds it takes part in. */
export const roundsOver = (db: Queries, line: readonly string[]): Promise<Round[]> =>
  db.query<Round>(`select ${COLUMNS} from round where region = any($1) order by id`, [line]);

export async function findRound(db: Queries, id: number): Promise<Round | null> {
  const [round] = await db.query<Round>(`select ${COLUMNS} from round where id = $1`, [id]);
  return round ?? null;
}

/** Code of the division whose communities take part. */
export async function regionOf(db: Queries, round: number): Promise<string> {
  const [row] = await db.query<{ region: string }>('select region from round where id = $1', [round]);
  return row!.region;
}

export type ReadableRound = Round & { publishedAt: Date | null };

/** The rounds over one of these codes that were published, and those that run; the newest first. */
export const readableRounds = (db: Queries, line: readonly string[], now: Date): Promise<ReadableRound[]> =>
  db.query<ReadableRound>(
    `select ${COLUMNS}, published_at as "publishedAt" from round
     where region = any($1) and (published_at is not null or opens_at <= $2 and closes_at > $2)
     order by closes_at desc, id desc`,
    [line, now],
  );

/** The round over one of these codes that was published and closed last. */
export async function lastPublished(db: Queries, line: readonly string[]): Promise<Round | null> {
  const [round] = await db.query<Round>(
    `select ${COLUMNS} from round where region = any($1) and published_at is not null order by closes_at desc, id desc limit 1`,
    [line],
  );
  return round ?? null;
}

/**
 * Opens the figures of a closed round to everybody, and ends every link from a person to an answer in it.
 * @returns whether nobody had done so before
 */
export async function publish(db: Queries, round: number, now: Date): Promise<boolean> {
  const published = await db.query(
    'update round set published_at = $2 where id = $1 and published_at is null returning id',
    [round, now],
  );
  await db.query('delete from round_key where round = $1', [round]);
  return published.length > 0;
}

/** The rounds over one of these codes in which a person can still be found, with the key for it. */
export const roundsWithKey = (db: Queries, line: readonly string[]): Promise<(Round & { wrappedKey: Buffer })[]> =>
  db.query<Round & { wrappedKey: Buffer }>(
    `select ${COLUMNS}, wrapped as "wrappedKey" from round join round_key on round_key.round = round.id
     where region = any($1) order by closes_at desc, id desc`,
    [line],
  );

/** A round with what is needed to take an answer in it; `wrappedKey` is `null` once the round's key is destroyed. */
export type AnswerableRound = Round & { items: readonly number[]; wrappedKey: Buffer | null };

export async function findAnswerableRound(db: Queries, id: number): Promise<AnswerableRound | null> {
  const [round] = await db.query<AnswerableRound>(
    `select ${COLUMNS},
       array(select item::integer from item where item.round = round.id order by item) as items,
       (select wrapped from round_key where round_key.round = round.id) as "wrappedKey"
     from round where id = $1`,
    [id],
  );
  return round ?? null;
}

export const itemsOf = (db: Queries, round: number): Promise<Item[]> =>
  db.query<Item>('select item, label, question from item where round = $1 order by item', [round]);

export interface Seal {
  publishesAt: Date;
  /** What is sealed, and its SHA-256. */
  text: string;
  hash: Buffer;
}

/**
 * @param wrappedKey the round's pseudonym key, encrypted
 * @param seal after which the database changes nothing of the round; without one it is opened from the command line
 */
export async function addRound(
  db: Queries,
  round: Omit<Round, 'id'>,
  items: readonly Item[],
  wrappedKey: Buffer,
  seal?: Seal,
): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `insert into round (region, title, method_id, opens_at, closes_at, target, sampled, demonstration)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      round.region,
      round.title,
      round.methodId,
      round.opensAt,
      round.closesAt,
      round.target,
      round.sampled,
      round.demonstration,
    ],
  );
  const id = row!.id;
  await db.query('insert into round_key (round, wrapped) values ($1, $2)', [id, wrappedKey]);
  await db.query(
    'insert into item (round, item, label, question) select $1, * from unnest($2::smallint[], $3::text[], $4::text[])',
    [id, items.map((item) => item.item), items.map((item) => item.label), items.map((item) => item.question)],
  );
  if (seal) {
    await db.query('update round set publishes_at = $2, seal_text = $3, seal = $4 where id = $1', [
      id,
      seal.publishesAt,
      seal.text,
      seal.hash,
    ]);
  }
  return id;
}
