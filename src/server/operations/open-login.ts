import type { Input, Output } from '../../contract/operations';
import { browserKey } from '../account-key';
import type { Context } from '../context';
import { loginScene } from '../login-scene';
import { qrImage } from '../qr-image';
import { openLoginRequest } from '../store/login-requests';

const MINUTES = 3;

/** A browser asks to be signed in by a phone. */
export async function openLogin(input: Input<'openLogin'>, context: Context): Promise<Output<'openLogin'>> {
  const openedAt = context.now();
  const expiresAt = new Date(openedAt.getTime() + MINUTES * 60_000);
  const serial = context.randomBytes(6).toString('base64url');
  const numbers = threeNumbers(context.randomBytes(6));
  const number = numbers[context.randomBytes(2).readUInt16BE() % numbers.length]!;
  const deviceHash = browserKey(context, input.device).hash;
  const { system } = input;
  await openLoginRequest(context.db, { serial, deviceHash, system, number, numbers, openedAt, expiresAt });
  const login = loginScene(context.keys.code, serial);
  const base = context.publicAddress();
  return {
    login,
    number,
    qr: await qrImage(base ? `${base}/l/${login}` : login),
    expiresAt: expiresAt.toISOString(),
  };
}

/** Three different numbers of two digits, from six random bytes. */
function threeNumbers(bytes: Buffer): number[] {
  const left = Array.from({ length: 90 }, (_, i) => i + 10);
  return [0, 2, 4].map((at) => left.splice(bytes.readUInt16BE(at) % left.length, 1)[0]!);
}
