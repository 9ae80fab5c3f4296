/** Bindings 绑定, as stored: which person or browser stands for which account, one at a time. */
import type { Account } from './accounts';
import type { Queries } from './database';

/** What is bound, by a keyed hash. */
export interface BoundKey {
  kind: 'person' | 'browser';
  hash: Buffer;
}

export interface Binding {
  id: string;
  kind: BoundKey['kind'];
  boundAt: Date;
  signedInAt: Date;
}

export interface Bound {
  binding: string;
  account: Account;
}

const ACCOUNT = `jsonb_build_object('id', account.id, 'role', account.role, 'division', account.division,
  'department', account.department, 'name', account.name) as account`;

/** A standing binding of a standing account, by its id. */
export async function findBound(db: Queries, id: string): Promise<Bound | null> {
  const [bound] = await db.query<Bound>(
    `select binding.id as binding, ${ACCOUNT} from binding join account on account.id = binding.account
     where binding.id = $1 and ended_at is null and revoked_at is null`,
    [id],
  );
  return bound ?? null;
}

/** Signs in with what is bound. @param only to this account, where one is given */
export async function signInBound(
  db: Queries,
  { kind, hash }: BoundKey,
  only: string | null,
  now: Date,
): Promise<Bound | null> {
  const [bound] = await db.query<Bound>(
    `update binding set signed_in_at = $3 from account
     where kind = $1 and key_hash = $2 and ended_at is null and account.id = binding.account and revoked_at is null
       and ($4::uuid is null or account.id = $4)
     returning binding.id as binding, ${ACCOUNT}`,
    [kind, hash, now, only],
  );
  return bound ?? null;
}

/** The account this key stood for last, if that was ended. */
export async function endedAccountOf(db: Queries, { kind, hash }: BoundKey): Promise<Account | null> {
  const [last] = await db.query<{ account: Account; ended: boolean }>(
    `select ${ACCOUNT}, revoked_at is not null as ended from binding join account on account.id = binding.account
     where kind = $1 and key_hash = $2 order by signed_in_at desc limit 1`,
    [kind, hash],
  );
  return last?.ended ? last.account : null;
}

export interface NewBinding {
  id: string;
  /** Whether it was bound now, and not before. */
  fresh: boolean;
  /** The account it stood for until now, with its division. */
  former: { account: string; division: string } | null;
}

/** Binds a key to an account; its binding to another one ends. Run in a transaction. @param id of a new binding */
export async function bind(
  db: Queries,
  id: string,
  account: string,
  { kind, hash }: BoundKey,
  now: Date,
): Promise<NewBinding> {
  const [former] = await db.query<{ account: string; division: string }>(
    `update binding set ended_at = $4 from account
     where kind = $1 and key_hash = $2 and ended_at is null and binding.account <> $3 and account.id = binding.account
     returning account.id as account, account.division`,
    [kind, hash, account, now],
  );
  const [bound] = await db.query<{ id: string }>(
    `insert into binding (id, account, kind, key_hash, bound_at, signed_in_at) values ($1, $2, $3, $4, $5, $5)
     on conflict (kind, key_hash) where ended_at is null
     do update set signed_in_at = excluded.signed_in_at where binding.account = excluded.account
     returning id`,
    [id, account, kind, hash, now],
  );
  // Somebody has bound it to another account between the two statements: the later word counts.
  if (!bound) return bind(db, id, account, { kind, hash }, now);
  return { id: bound.id, fresh: bound.id === id, former: former ?? null };
}

/** @returns whether it stood until now, as a binding of this account */
export async function endBinding(db: Queries, id: string, account: string, now: Date): Promise<boolean> {
  const ended = await db.query(
    'update binding set ended_at = $3 where id = $1 and account = $2 and ended_at is null returning id',
    [id, account, now],
  );
  return ended.length > 0;
}

/** @param here the one that stands first */
export const bindingsOf = (db: Queries, account: string, here: string): Promise<Binding[]> =>
  db.query<Binding>(
    `select id, kind, bound_at as "boundAt", signed_in_at as "signedInAt" from binding
     where account = $1 and ended_at is null order by id <> $2, signed_in_at desc, id`,
    [account, here],
  );
