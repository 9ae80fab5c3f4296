/** Photo name 照片名: what a kept photo is stored and shown under. The phone's own id alone would let one phone name another's. */
import { hmac } from './keys';

/** @returns in the form of a UUID */
export const photoName = (key: Buffer, community: string, id: string): string =>
  nameFrom(key, `${community}:${id.toLowerCase()}`);

/** Of a unit's reply: good for its complaint alone. */
export const replyPhotoName = (key: Buffer, community: string, complaint: string, id: string): string =>
  nameFrom(key, `reply:${community}:${complaint.toLowerCase()}:${id.toLowerCase()}`);

const nameFrom = (key: Buffer, whose: string): string =>
  hmac(key, `name:${whose}`)
    .toString('hex', 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
