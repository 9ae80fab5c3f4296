/** Sessions of several people of one community, and the same people again once the clock has gone on. */
import { randomUUID } from 'node:crypto';
import { openSession } from '../../src/server/session';
import type { World } from '../setup/world';

/** A session of the account at the world's moment. */
export const sessionAs = (world: World, account: string): Promise<string> =>
  openSession(world.services.keys.session, account, world.services.now());

/** The account of a session, valid or over. */
export const accountOf = (session: string): string =>
  (JSON.parse(Buffer.from(session.split('.')[1]!, 'base64url').toString()) as { sub: string }).sub;

/** The same person after a while. */
export const again = (world: World, session: string): Promise<string> => sessionAs(world, accountOf(session));

/** Sessions of so many different staff of a community. */
export async function staffOf(world: World, community: string, count: number): Promise<string[]> {
  const accounts = Array.from({ length: count }, () => randomUUID());
  await world.db.query(
    `insert into account (id, role, division, created_at) select unnest($1::uuid[]), 'staff', $2, $3`,
    [accounts, community, world.services.now()],
  );
  return Promise.all(accounts.map((account) => sessionAs(world, account)));
}
