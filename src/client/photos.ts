/** Photos 照片 of a complaint: chosen, made small on the phone, and kept there until the complaint has arrived. */
import Taro from '@tarojs/taro';
import { isInCloud, keepPhotoHere, keptPhoto, releasePhotos } from './kept-photos';
import { newId } from './new-id';
import { writePhotoFile } from './photo-file';
import { compressPhoto } from './compress-photo';

export interface ChosenPhoto {
  id: string;
  /** Address for a picture on the page. */
  preview: string;
}

export type PhotoFault = 'cancelled' | 'storage-full' | 'unreadable' | 'privacy-refused';

/** Lets the resident choose. All that were chosen are kept, or none. */
export async function choosePhotos(most: number): Promise<{ photos: ChosenPhoto[] } | { fault: PhotoFault }> {
  let chosen: { tempFilePath: string; originalFileObj?: unknown }[];
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] });
    chosen = tempFiles.slice(0, most);
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String((fault as { errMsg?: unknown }).errMsg);
    return { fault: /privacy/i.test(said) ? 'privacy-refused' : 'cancelled' };
  }
  // In a browser Taro leaves out what cannot be shown, such as HEIC.
  if (chosen.length === 0) return { fault: 'unreadable' };
  const ids: string[] = [];
  try {
    for (const file of chosen) {
      const jpeg = await compressPhoto(file);
      if (jpeg === null) {
        releasePhotos(ids);
        return { fault: 'unreadable' };
      }
      const id = newId();
      ids.push(id);
      keepPhotoHere(id, jpeg);
    }
  } catch {
    releasePhotos(ids);
    return { fault: 'storage-full' };
  }
  return { photos: await previewsOf(ids) };
}

export const dropPhoto = (id: string): void => releasePhotos([id]);

/** Those of a draft that are on this phone still. */
export async function previewsOf(ids: readonly string[]): Promise<ChosenPhoto[]> {
  const photos: ChosenPhoto[] = [];
  for (const id of ids) {
    const content = keptPhoto(id);
    if (content) photos.push({ id, preview: isInCloud(content) ? content : await previewOf(id, content) });
  }
  return photos;
}

const previewOf = async (id: string, jpeg: string): Promise<string> =>
  process.env.TARO_ENV === 'weapp' ? writePhotoFile(id, jpeg).catch(() => '') : `data:image/jpeg;base64,${jpeg}`;

/** Where a page finds a photo the server names: its path there, or a file in WeChat's cloud as it is. */
export const photoAddress = (address: string): string =>
  address.startsWith('/') ? `${SERVER_ADDRESS}${address}` : address;
