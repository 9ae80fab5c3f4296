/** Consumers 数据使用方, as stored: other systems that read a division's figures, each by a token of its own. */
import { addAudit } from './audit';
import type { Database, Queries } from './database';

export interface Consumer {
  id: string;
  name: string;
  division: string;
}

export interface ConsumerLine extends Consumer {
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** `YYYY-MM-DD` in China; `null`: never. */
  lastUsed: string | null;
}

export const addConsumer = (
  db: Database,
  { id, name, division }: Consumer,
  terms: { tokenHash: Buffer; at: Date; expiresAt: Date },
): Promise<void> =>
  db.transaction(async (queries) => {
    await queries.query(
      `insert into consumer (id, name, division, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, name, division, terms.tokenHash, terms.at, terms.expiresAt],
    );
    await addAudit(queries, { at: terms.at, account: null, action: 'token-made', division, consumer: id });
  });

/** Whose token it is, while it is good; `null` where it is nobody's, expired or revoked. */
export async function findConsumer(db: Queries, tokenHash: Buffer, now: Date): Promise<Consumer | null> {
  const [consumer] = await db.query<Consumer>(
    `select id, name, division from consumer where token_hash = $1 and revoked_at is null and expires_at > $2`,
    [tokenHash, now],
  );
  return consumer ?? null;
}

/** Writes into the trail, once a day, that a consumer has asked. @param day `YYYY-MM-DD` */
export async function noteUse(db: Database, { id, division }: Consumer, at: Date, day: string): Promise<void> {
  await db.transaction(async (queries) => {
    const first = await queries.query(
      `update consumer set last_used = $2::date where id = $1 and (last_used is null or last_used < $2::date) returning id`,
      [id, day],
    );
    if (first.length === 0) return;
    await addAudit(queries, { at, account: null, action: 'consumer-asked', division, consumer: id });
  });
}

/** @returns false where there is none, or it was revoked before */
export const revokeConsumer = (db: Database, id: string, at: Date): Promise<boolean> =>
  db.transaction(async (queries) => {
    const [revoked] = await queries.query<{ division: string }>(
      'update consumer set revoked_at = $2 where id = $1 and revoked_at is null returning division',
      [id, at],
    );
    if (!revoked) return false;
    await addAudit(queries, {
      at,
      account: null,
      action: 'token-revoked',
      division: revoked.division,
      consumer: id,
    });
    return true;
  });

/** The newest first. */
export const allConsumers = (db: Queries): Promise<ConsumerLine[]> =>
  db.query<ConsumerLine>(
    `select id, name, division, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt",
       last_used::text as "lastUsed"
     from consumer order by created_at desc, id`,
  );
