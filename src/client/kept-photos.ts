/** Kept photos 照片: each under a key of its own, in base64, from the moment it is chosen until its complaint is receipted. */
import Taro from '@tarojs/taro';

const PHOTO = 'photo/';
const UPLOADED = 'uploaded-photos';

/** @throws when the phone's storage is full; nothing of it is kept then */
export const keepPhotoHere = (id: string, jpeg: string): void => Taro.setStorageSync(PHOTO + id, jpeg);

/** Base64 without a prefix, or the name of the file in WeChat's cloud that took its place; `null` where there is neither. */
export const keptPhoto = (id: string): string | null => Taro.getStorageSync<string>(PHOTO + id) || null;

export const isInCloud = (content: string): boolean => content.startsWith('cloud://');

const readUploaded = (): string[] => Taro.getStorageSync<string[] | ''>(UPLOADED) || [];

export const isUploaded = (id: string): boolean => readUploaded().includes(id);

/** @param uploaded `false` where the server says that it has none of them after all */
export function markUploaded(ids: readonly string[], uploaded: boolean): void {
  const others = readUploaded().filter((id) => !ids.includes(id));
  try {
    Taro.setStorageSync(UPLOADED, uploaded ? [...others, ...ids] : others);
  } catch {
    // Sent twice, and kept once by the server.
  }
}

export function releasePhotos(ids: readonly string[]): void {
  for (const id of ids) Taro.removeStorageSync(PHOTO + id);
  if (ids.some(isUploaded)) markUploaded(ids, false);
}

/** Frees what belongs to nothing any more: a form that was left, an app that was ended in between. */
export function releaseOthers(wanted: ReadonlySet<string>): void {
  const ids = Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith(PHOTO))
    .map((key) => key.slice(PHOTO.length));
  releasePhotos(ids.filter((id) => !wanted.has(id)));
}
