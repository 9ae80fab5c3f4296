/** Secret reference 查询编号 of a complaint: alike whenever the same complaint is sent, made by nobody without the key. */
import { secretReferenceFrom } from '../domain/reference';
import { hmac } from './keys';

/** @param key the key of complaints; its other uses begin with other words */
export const complaintReference = (key: Buffer, community: string, id: string): string =>
  secretReferenceFrom(hmac(key, `reference:${community}:${id}`));
