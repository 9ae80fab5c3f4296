/** Keys 密钥: everything secret, derived from one secret so that there is one thing to keep. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

export interface Keys {
  code: Buffer;
  session: Buffer;
  /** Persons and browsers bound to accounts: whoever works here cannot be found among those who rate or complain. */
  account: Buffer;
  reference: Buffer;
  /** Pseudonyms of complainants and secret references of complaints: another key than any rating's, so that they cannot be joined. */
  complaint: Buffer;
  /** Encrypts what a resident left to be called back or told by. */
  contact: Buffer;
  /** Pseudonyms of staff who report a task that was never let in. */
  taskReport: Buffer;
  /** Pseudonyms of staff who rate those above them. */
  upward: Buffer;
  /** Signs the addresses of photos for a while. */
  photo: Buffer;
  /** Signs the addresses of ledgers for a while. */
  ledger: Buffer;
  /** Encrypts the rounds' pseudonym keys where they lie. */
  wrap: Buffer;
}

/** The shortest secret taken, in characters. */
export const SECRET_LENGTH = 32;

export function deriveKeys(secret: string): Keys {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'minping', purpose, 32));
  return {
    code: key('code'),
    session: key('session'),
    account: key('account'),
    reference: key('reference'),
    complaint: key('complaint'),
    contact: key('contact'),
    taskReport: key('task-report'),
    upward: key('upward'),
    photo: key('photo'),
    ledger: key('ledger'),
    wrap: key('round-key'),
  };
}

export const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM: nonce, ciphertext, tag.
 * @param nonce 12 bytes, never used before with this key
 * @param about what it belongs to; only with the same words it is opened again
 */
export function wrapKey(wrappingKey: Buffer, key: Buffer, nonce: Buffer, about = ''): Buffer {
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(Buffer.from(about, 'utf8'));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the bytes were changed, another key wrapped them or they belong to something else */
export function unwrapKey(wrappingKey: Buffer, wrapped: Buffer, about = ''): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, wrapped.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(about, 'utf8'));
  decipher.setAuthTag(wrapped.subarray(-TAG));
  return Buffer.concat([decipher.update(wrapped.subarray(NONCE, -TAG)), decipher.final()]);
}
