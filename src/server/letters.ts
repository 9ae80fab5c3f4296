/** Letters 邀请信: codes of dwellings that were drawn, to be scanned or typed. */
import { refuse, type Refusal } from '../contract/refusal';
import { letterCodeFrom, readTyped } from '../domain/reference';
import type { Services } from './context';
import { hmac } from './keys';
import { sceneOf, serialAskedFor } from './signed-code';
import { addLetters, findCodeByTyped, type Code, type NewLetter } from './store/codes';

/** What is printed in a letter. */
export interface Letter {
  scene: string;
  typed: string;
}

/** Keyed: the typed code is short enough to be found from a plain hash by trying all of them. */
const typedHash = (key: Buffer, typed: string): Buffer => hmac(key, `typed:${readTyped(typed)}`);

const typedOf = (key: Buffer, serial: string): string => letterCodeFrom(hmac(key, `letter:${serial}`));

const newLetter = (key: Buffer, serial: string): NewLetter => ({
  serial,
  typedHash: typedHash(key, typedOf(key, serial)),
});

const letterOf = (key: Buffer, serial: string): Letter => ({
  scene: sceneOf(key, 'invite', serial),
  typed: typedOf(key, serial),
});

/** The code of one letter that no request is kept of. */
export async function makeLetter(
  { db, keys, now, randomBytes }: Pick<Services, 'db' | 'keys' | 'now' | 'randomBytes'>,
  community: string,
): Promise<Letter> {
  const serial = serialAskedFor(keys.code, randomBytes(16).toString('hex'));
  await addLetters(db, [newLetter(keys.code, serial)], { community, batch: null, now: now() });
  return letterOf(keys.code, serial);
}

const serialsOf = (key: Buffer, { community, id, count }: { community: string; id: string; count: number }): string[] =>
  Array.from({ length: count }, (_, i) => serialAskedFor(key, `${community}:${id}:${i}`));

type Batch = Parameters<typeof serialsOf>[1];

/** The letters of a request, alike whenever they are asked for. */
export const lettersOf = (key: Buffer, batch: Batch): Letter[] =>
  serialsOf(key, batch).map((serial) => letterOf(key, serial));

export const newLettersOf = (key: Buffer, batch: Batch): NewLetter[] =>
  serialsOf(key, batch).map((serial) => newLetter(key, serial));

/** The letter of a community that somebody typed the code of, standing or revoked. */
export async function readLetter(
  { db, keys }: Pick<Services, 'db' | 'keys'>,
  community: string,
  typed: string,
): Promise<Code | Refusal> {
  const letter = await findCodeByTyped(db, typedHash(keys.code, typed));
  return letter && letter.community === community ? letter : refuse('letter-unknown');
}
