/** Login requests 扫码登录, as stored: a browser that waits for a phone, for some minutes. */
import type { System } from '../../contract/login';
import type { BoundKey } from './bindings';
import type { Queries } from './database';

export interface LoginRequest {
  serial: string;
  deviceHash: Buffer;
  system: System;
  /** Shown by the browser, and chosen among `numbers` on the phone. */
  number: number;
  numbers: number[];
  openedAt: Date;
  expiresAt: Date;
}

const COLUMNS = `serial, device_hash as "deviceHash", system, number, numbers, opened_at as "openedAt", expires_at as "expiresAt"`;

/** A browser asks anew: what it asked before is void, and so is whatever has expired. */
export async function openLoginRequest(db: Queries, request: LoginRequest): Promise<void> {
  await db.query('delete from login_request where expires_at < $1', [request.openedAt]);
  await db.query(
    `insert into login_request (serial, device_hash, system, number, numbers, opened_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (device_hash) do update set serial = excluded.serial, system = excluded.system, number = excluded.number,
       numbers = excluded.numbers, opened_at = excluded.opened_at, expires_at = excluded.expires_at, approved_at = null`,
    [
      request.serial,
      request.deviceHash,
      request.system,
      request.number,
      request.numbers,
      request.openedAt,
      request.expiresAt,
    ],
  );
}

/** One that may still be approved. */
export async function findLoginRequest(db: Queries, serial: string, now: Date): Promise<LoginRequest | null> {
  const [request] = await db.query<LoginRequest>(
    `select ${COLUMNS} from login_request where serial = $1 and expires_at > $2 and approved_at is null`,
    [serial, now],
  );
  return request ?? null;
}

/** How far this browser's own request has come; `null` when it is void. */
export async function loginState(
  db: Queries,
  serial: string,
  device: BoundKey,
  now: Date,
): Promise<'waiting' | 'approved' | null> {
  const [request] = await db.query<{ approved: boolean }>(
    `select approved_at is not null as approved from login_request
     where serial = $1 and device_hash = $2 and (expires_at > $3 or approved_at is not null)`,
    [serial, device.hash, now],
  );
  if (!request) return null;
  return request.approved ? 'approved' : 'waiting';
}

/** Takes a request for whoever chose the right number, once; a wrong one makes it void. */
export async function takeLoginRequest(
  db: Queries,
  serial: string,
  number: number,
  now: Date,
): Promise<LoginRequest | null> {
  const [taken] = await db.query<LoginRequest>(
    `update login_request set approved_at = $3
     where serial = $1 and number = $2 and expires_at > $3 and approved_at is null returning ${COLUMNS}`,
    [serial, number, now],
  );
  if (!taken) await db.query('delete from login_request where serial = $1 and approved_at is null', [serial]);
  return taken ?? null;
}
