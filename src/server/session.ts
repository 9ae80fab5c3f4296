/** Session 会话: a short signed token that names an account. The account itself is read at every call. */
import { errors, jwtVerify, SignJWT } from 'jose';

const HOURS = 12;

export const openSession = (key: Buffer, account: string, now: Date): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(account)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + HOURS * 3_600_000))
    .sign(key);

/** The account's id, or `null` when the token is not ours, changed or expired. */
export async function readSession(key: Buffer, token: string, now: Date): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: now });
    return payload.sub ?? null;
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return null;
    throw fault;
  }
}
