/** Photo name 照片名: what a kept photo is stored and shown under. The phone's own id alone would let one phone name another's. */
import { hmac } from './keys';

/** @returns in the form of a UUID */
export const photoName = (key: Buffer, community: string, id: string): string =>
  hmac(key, `name:${community}:${id.toLowerCase()}`)
    .toString('hex', 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
