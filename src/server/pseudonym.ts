/** Pseudonym 化名: a person within one round. Without the round's key nobody can make it again. */
import type { Person } from './context';
import { hmac } from './keys';

// A length in front keeps (ab, c) and (a, bc) apart; it is a number, so that no purpose below can spell it.
const named = (person: Person): string => `${person.appId.length}:${person.appId}${person.openid}`;

/** A person as a respondent. @returns 32 bytes */
export const pseudonym = (roundKey: Buffer, person: Person): Buffer => hmac(roundKey, named(person));

/** At a touch screen nobody is known: every answer there is another respondent. */
export const kioskPseudonym = (roundKey: Buffer, id: string): Buffer => hmac(roundKey, `kiosk:${id.toLowerCase()}`);

/** A letter of invitation typed at a touch screen. */
export const letterPseudonym = (roundKey: Buffer, serial: string): Buffer => hmac(roundKey, `letter:${serial}`);

/** Who reports pressure, a person or a report's id: another than the respondent, so that the two can be joined by the key alone. */
export const reporterPseudonym = (roundKey: Buffer, whose: Person | string): Buffer =>
  hmac(roundKey, `pressure:${typeof whose === 'string' ? whose.toLowerCase() : named(whose)}`);
