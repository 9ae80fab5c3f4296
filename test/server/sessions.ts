/** Sessions of several people of one community, and the same people again once the clock has gone on. */
import { openSession } from '../../src/server/session';
import type { World } from '../setup/world';

/** What a session was opened for. */
const boundTo = (session: string): string =>
  (JSON.parse(Buffer.from(session.split('.')[1]!, 'base64url').toString()) as { sub: string }).sub;

/** The same person at the world's moment. */
export const again = (world: World, session: string): Promise<string> =>
  openSession(world.services.keys.session, boundTo(session), world.services.now());

/** Sessions of so many different staff of a community. */
export async function staffOf(world: World, community: string, count: number): Promise<string[]> {
  const sessions: string[] = [];
  while (sessions.length < count) sessions.push(await world.sessionOf('staff', community));
  return sessions;
}
