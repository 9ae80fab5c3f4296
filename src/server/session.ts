/** Session 会话: a short signed token that names a binding. Binding and account themselves are read at every call. */
import { errors, jwtVerify, SignJWT } from 'jose';

const HOURS = 2;

export const openSession = (key: Buffer, binding: string, now: Date): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(binding)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + HOURS * 3_600_000))
    .sign(key);

/** The binding's id, or `null` when the token is not ours, changed or expired. */
export async function readSession(key: Buffer, token: string, now: Date): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: now });
    return payload.sub ?? null;
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return null;
    throw fault;
  }
}
