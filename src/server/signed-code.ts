/** Signed code 签名码: makes and checks the scene a QR code carries. */
import { timingSafeEqual } from 'node:crypto';
import { refuse, type Refusal } from '../contract/refusal';
import { parseScene, sceneBody, type CodeKind } from '../domain/scene';
import type { Services } from './context';
import { hmac } from './keys';
import { findCode, standingSerial, type Code } from './store/codes';

const MAC_BYTES = 16;

const macOf = (key: Buffer, kind: CodeKind, serial: string): Buffer =>
  hmac(key, sceneBody(kind, serial)).subarray(0, MAC_BYTES);

export const sceneOf = (key: Buffer, kind: CodeKind, serial: string): string =>
  sceneBody(kind, serial) + macOf(key, kind, serial).toString('base64url');

/** The code a scene stands for, or why it stands for none. Forged ones never reach the database. */
export async function readCode(services: Pick<Services, 'db' | 'keys'>, text: string): Promise<Code | Refusal> {
  const scene = parseScene(text);
  if (!scene) return refuse('code-forged');
  const genuine = macOf(services.keys.code, scene.kind, scene.serial);
  if (!timingSafeEqual(Buffer.from(scene.mac, 'base64url'), genuine)) return refuse('code-forged');
  const code = await findCode(services.db, scene.serial);
  if (!code || code.kind !== scene.kind) return refuse('code-forged');
  return code.revoked ? refuse('code-revoked') : code;
}

/** The scene of a community's standing poster or share code, made on first use. */
export async function standingScene(
  services: Pick<Services, 'db' | 'keys' | 'now' | 'randomBytes'>,
  community: string,
  kind: 'poster' | 'share',
): Promise<string> {
  const fresh = services.randomBytes(6).toString('base64url');
  const serial = await standingSerial(services.db, community, kind, fresh, services.now());
  return sceneOf(services.keys.code, kind, serial);
}
