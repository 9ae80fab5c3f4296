/** Reply photos 答复照片: of the repair; chosen and made small here, and kept until the reply they go with has arrived. */
import Taro from '@tarojs/taro';
import { isRefusal, type Refusal } from '../contract/refusal';
import type { Unavailable } from './ask';
import { askOffice } from './ask-office';
import { newId } from './new-id';
import { previewOf, type ChosenPhoto, type PhotoFault } from './photos';
import { pickPhotos } from './pick-photos';

/** Names one complaint in what is asked about it. */
export interface CaseNamed {
  community: string;
  complaint: string;
}

interface KeptPhoto {
  jpeg: string;
  uploaded: boolean;
}

/** Begins the storage keys of all photos. */
export const REPLY_PHOTO = 'reply-photo/';
const keyOf = (id: string): string => REPLY_PHOTO + id;
const readPhoto = (id: string): KeptPhoto | null => Taro.getStorageSync<KeptPhoto | ''>(keyOf(id)) || null;
const keepPhoto = (id: string, photo: KeptPhoto): void => Taro.setStorageSync(keyOf(id), photo);

/** All that were chosen are kept, or none. */
export async function chooseReplyPhotos(most: number): Promise<{ photos: ChosenPhoto[] } | { fault: PhotoFault }> {
  const picked = await pickPhotos(most);
  if ('fault' in picked) return picked;
  const ids = picked.jpegs.map(newId);
  try {
    ids.forEach((id, index) => keepPhoto(id, { jpeg: picked.jpegs[index]!, uploaded: false }));
  } catch {
    dropReplyPhotos(ids);
    return { fault: 'storage-full' };
  }
  return { photos: await replyPreviews(ids) };
}

export const dropReplyPhotos = (ids: readonly string[]): void => ids.forEach((id) => Taro.removeStorageSync(keyOf(id)));

/** Those that are on this device still. */
export async function replyPreviews(ids: readonly string[]): Promise<ChosenPhoto[]> {
  const photos = ids.flatMap((id) => {
    const kept = readPhoto(id);
    return kept ? [{ id, jpeg: kept.jpeg }] : [];
  });
  return Promise.all(photos.map(async ({ id, jpeg }) => ({ id, preview: await previewOf(id, jpeg) })));
}

/** Sends those ahead that have not been sent. @returns what went wrong, or `null` */
export async function uploadReplyPhotos(
  named: CaseNamed,
  ids: readonly string[],
): Promise<Refusal | Unavailable | null> {
  for (const id of ids) {
    const kept = readPhoto(id);
    // Lost with the device's storage: the server may have it from an earlier attempt, and says so if it has not.
    if (!kept || kept.uploaded) continue;
    const reply = await askOffice('keepReplyPhoto', { id, ...named, jpeg: kept.jpeg });
    if (isRefusal(reply) || 'unavailable' in reply) return reply;
    mark(id, kept, true);
  }
  return null;
}

/** The server says that it has not got them after all. @returns whether all are here still, to be sent again */
export function uploadAgain(ids: readonly string[]): boolean {
  const photos = ids.map(readPhoto);
  ids.forEach((id, index) => photos[index] && mark(id, photos[index], false));
  return photos.length > 0 && photos.every((photo) => photo !== null);
}

function mark(id: string, { jpeg }: KeptPhoto, uploaded: boolean): void {
  try {
    keepPhoto(id, { jpeg, uploaded });
  } catch {
    // Sent twice, and kept once by the server.
  }
}
