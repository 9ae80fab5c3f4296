/** Consumer token 数据令牌: 256 random bits that another system shows; known here by their digest alone. */
import { createHash } from 'node:crypto';
import type { Services } from './context';
import { addConsumer, type Consumer } from './store/consumers';

/** So that it is recognised where it does not belong, in a log or a file. */
const PREFIX = 'minping_';

const DAY_IN_MS = 86_400_000;

/** Whatever was shown, whole, so that nothing but what was made here has the digest of one. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** @returns the token, which is not to be had again */
export async function makeToken(
  services: Pick<Services, 'db' | 'now' | 'randomBytes'>,
  consumer: Consumer,
  days: number,
): Promise<{ token: string; expiresAt: Date }> {
  const token = PREFIX + services.randomBytes(32).toString('base64url');
  const at = services.now();
  const expiresAt = new Date(+at + days * DAY_IN_MS);
  await addConsumer(services.db, consumer, { tokenHash: hashToken(token), at, expiresAt });
  return { token, expiresAt };
}
