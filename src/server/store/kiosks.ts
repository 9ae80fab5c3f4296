/** Touch screens 触摸屏: which device a kiosk code is registered with. */
import type { Queries } from './database';

/** Registers the first device that opens a kiosk code. @returns whether the code's device is this one */
export async function registerKiosk(db: Queries, serial: string, deviceHash: Buffer, now: Date): Promise<boolean> {
  await db.query(
    'insert into kiosk (serial, device_hash, registered_at) values ($1, $2, $3) on conflict (serial) do nothing',
    [serial, deviceHash, now],
  );
  return isRegistered(db, serial, deviceHash);
}

export async function isRegistered(db: Queries, serial: string, deviceHash: Buffer): Promise<boolean> {
  const rows = await db.query('select from kiosk where serial = $1 and device_hash = $2', [serial, deviceHash]);
  return rows.length > 0;
}
