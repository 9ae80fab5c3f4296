/** Letter batches 邀请信批次, as stored: how many letters a request made, never whom they went to. */
import type { Queries } from './database';

export interface LetterBatch {
  community: string;
  id: string;
  round: number;
  count: number;
  madeAt: Date;
  revokedAt: Date | null;
}

const COLUMNS = 'community, id, round, count, made_at as "madeAt", revoked_at as "revokedAt"';

/** @returns whether it is new */
export async function addBatch(db: Queries, batch: Omit<LetterBatch, 'revokedAt'>): Promise<boolean> {
  const rows = await db.query(
    `insert into letter_batch (community, id, round, count, made_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [batch.community, batch.id, batch.round, batch.count, batch.madeAt],
  );
  return rows.length > 0;
}

export async function findBatch(db: Queries, community: string, id: string): Promise<LetterBatch | null> {
  const [batch] = await db.query<LetterBatch>(`select ${COLUMNS} from letter_batch where community = $1 and id = $2`, [
    community,
    id,
  ]);
  return batch ?? null;
}

/** Newest first. */
export const batchesOf = (db: Queries, community: string): Promise<LetterBatch[]> =>
  db.query<LetterBatch>(`select ${COLUMNS} from letter_batch where community = $1 order by made_at desc, id`, [
    community,
  ]);

/** Revokes a batch and every letter in it. @returns whether it stood until now */
export async function revokeBatch(db: Queries, community: string, id: string, now: Date): Promise<boolean> {
  const rows = await db.query(
    'update letter_batch set revoked_at = $3 where community = $1 and id = $2 and revoked_at is null returning id',
    [community, id, now],
  );
  await db.query('update code set revoked_at = $3 where community = $1 and batch = $2 and revoked_at is null', [
    community,
    id,
    now,
  ]);
  return rows.length > 0;
}

/** Letters of a region that were made for a round and stand. */
export async function countLetters(db: Queries, region: string, round: number): Promise<number> {
  const [row] = await db.query<{ letters: number }>(
    `select coalesce(sum(count), 0)::integer as letters from letter_batch
     where community >= $1 and community < $1 || ':' and round = $2 and revoked_at is null`,
    [region, round],
  );
  return row!.letters;
}
