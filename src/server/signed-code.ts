/** Signed code 签名码: makes and checks the scene a QR code carries. */
import { timingSafeEqual } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../contract/refusal';
import { letterCodeFrom, readTyped } from '../domain/reference';
import { parseScene, sceneBody, type CodeKind } from '../domain/scene';
import type { Services } from './context';
import { hmac } from './keys';
import { addCode, findCode, findCodeByTyped, standingSerial, type Code } from './store/codes';

const MAC_BYTES = 16;

const macOf = (key: Buffer, kind: CodeKind, serial: string): Buffer =>
  hmac(key, sceneBody(kind, serial)).subarray(0, MAC_BYTES);

export const sceneOf = (key: Buffer, kind: CodeKind, serial: string): string =>
  sceneBody(kind, serial) + macOf(key, kind, serial).toString('base64url');

/** The code a scene stands for, standing or revoked, or why it stands for none. Forged ones never reach the database. */
export async function readGenuineCode(services: Pick<Services, 'db' | 'keys'>, text: string): Promise<Code | Refusal> {
  const scene = parseScene(text);
  if (!scene) return refuse('code-forged');
  const genuine = macOf(services.keys.code, scene.kind, scene.serial);
  if (!timingSafeEqual(Buffer.from(scene.mac, 'base64url'), genuine)) return refuse('code-forged');
  const code = await findCode(services.db, scene.serial);
  return code && code.kind === scene.kind ? code : refuse('code-forged');
}

/** The standing code of a scene, or why there is none. */
export async function readCode(services: Pick<Services, 'db' | 'keys'>, text: string): Promise<Code | Refusal> {
  const code = await readGenuineCode(services, text);
  return !isRefusal(code) && code.revoked ? refuse('code-revoked') : code;
}

const freshSerial = (services: Pick<Services, 'randomBytes'>): string => services.randomBytes(6).toString('base64url');

/** The scene of a community's standing poster or share code, made on first use. */
export async function standingScene(
  services: Pick<Services, 'db' | 'keys' | 'now' | 'randomBytes'>,
  community: string,
  kind: 'poster' | 'share',
): Promise<string> {
  const serial = await standingSerial(services.db, community, kind, freshSerial(services), services.now());
  return sceneOf(services.keys.code, kind, serial);
}

type Maker = Pick<Services, 'db' | 'keys' | 'now' | 'randomBytes'>;

/** A code for one touch screen of a community. @returns its scene */
export async function makeKioskCode(services: Maker, community: string): Promise<string> {
  const serial = freshSerial(services);
  await addCode(services.db, { serial, kind: 'kiosk', community, now: services.now(), typedHash: null });
  return sceneOf(services.keys.code, 'kiosk', serial);
}

/** Keyed: the typed code is short enough to be found from a plain hash by trying all of them. */
const typedHash = (key: Buffer, typed: string): Buffer => hmac(key, `typed:${readTyped(typed)}`);

/** The code of one letter of invitation, to be scanned or typed. */
export async function makeLetter(services: Maker, community: string): Promise<{ scene: string; typed: string }> {
  const serial = freshSerial(services);
  const key = services.keys.code;
  const typed = letterCodeFrom(hmac(key, `letter:${serial}`));
  await addCode(services.db, {
    serial,
    kind: 'invite',
    community,
    now: services.now(),
    typedHash: typedHash(key, typed),
  });
  return { scene: sceneOf(key, 'invite', serial), typed };
}

/** The letter of a community that somebody typed the code of, standing or revoked. */
export async function readLetter(
  services: Pick<Services, 'db' | 'keys'>,
  community: string,
  typed: string,
): Promise<Code | Refusal> {
  const letter = await findCodeByTyped(services.db, typedHash(services.keys.code, typed));
  return letter && letter.community === community ? letter : refuse('letter-unknown');
}
