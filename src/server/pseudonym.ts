/** Pseudonym 化名: a person within one round. Without the round's key nobody can make it again. */
import type { Person } from './context';
import { hmac } from './keys';

/** @returns 32 bytes */
export const pseudonym = (roundKey: Buffer, person: Person): Buffer =>
  // A length in front keeps (ab, c) and (a, bc) apart.
  hmac(roundKey, `${person.appId.length}:${person.appId}${person.openid}`);
