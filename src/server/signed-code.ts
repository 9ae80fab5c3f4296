/** Signed code 签名码: makes and checks the scene a QR code carries. */
import { timingSafeEqual } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../contract/refusal';
import { codeNumberFrom } from '../domain/reference';
import { parseScene, sceneBody, type CodeKind, type Scene } from '../domain/scene';
import type { Services } from './context';
import { hmac } from './keys';
import { addCode, findCode, standingSerial, type Code } from './store/codes';
import type { Queries } from './store/database';

const MAC_BYTES = 16;

const macOf = (key: Buffer, kind: CodeKind, serial: string): Buffer =>
  hmac(key, sceneBody(kind, serial)).subarray(0, MAC_BYTES);

export const sceneOf = (key: Buffer, kind: CodeKind, serial: string): string =>
  sceneBody(kind, serial) + macOf(key, kind, serial).toString('base64url');

/** Takes apart a scene that was signed here; `null` for whatever was not. */
export function genuineScene(key: Buffer, text: string): Scene | null {
  const scene = parseScene(text);
  return scene && timingSafeEqual(Buffer.from(scene.mac, 'base64url'), macOf(key, scene.kind, scene.serial))
    ? scene
    : null;
}

/** The code a scene stands for, standing or revoked, or why it stands for none. Forged ones never reach the database. */
export async function readGenuineCode(services: Pick<Services, 'db' | 'keys'>, text: string): Promise<Code | Refusal> {
  const scene = genuineScene(services.keys.code, text);
  if (!scene) return refuse('code-forged');
  const code = await findCode(services.db, scene.serial);
  return code && code.kind === scene.kind ? code : refuse('code-forged');
}

/** The standing code of a scene, or why there is none. */
export async function readCode(services: Pick<Services, 'db' | 'keys'>, text: string): Promise<Code | Refusal> {
  const code = await readGenuineCode(services, text);
  return !isRefusal(code) && code.revoked ? refuse('code-revoked') : code;
}

const SERIAL_BYTES = 6;

const freshSerial = (services: Pick<Services, 'randomBytes'>): string =>
  services.randomBytes(SERIAL_BYTES).toString('base64url');

/** The serial of what is made once for a request, however often it is asked for. */
export const serialAskedFor = (key: Buffer, request: string): string =>
  hmac(key, `asked:${request}`).subarray(0, SERIAL_BYTES).toString('base64url');

type Maker = Pick<Services, 'keys' | 'now' | 'randomBytes'> & { db: Queries };

/** The serial of a community's standing poster or share code, made on first use. */
export const standingCode = (services: Maker, community: string, kind: 'poster' | 'share'): Promise<string> =>
  standingSerial(services.db, community, kind, freshSerial(services), services.now());

export const standingScene = async (services: Maker, community: string, kind: 'poster' | 'share'): Promise<string> =>
  sceneOf(services.keys.code, kind, await standingCode(services, community, kind));

/** A code for one touch screen of a community. @returns its scene */
export async function makeKioskCode(services: Maker, community: string): Promise<string> {
  const serial = freshSerial(services);
  await addCode(services.db, { serial, kind: 'kiosk', community, now: services.now() });
  return sceneOf(services.keys.code, 'kiosk', serial);
}

/** Short number of a code, to be printed and read out. */
export const numberOf = (key: Buffer, serial: string): string => codeNumberFrom(hmac(key, `number:${serial}`));
