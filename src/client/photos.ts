/** Photos 照片 of a complaint: chosen, made small on the phone, and kept there until the complaint has arrived. */
import { isInCloud, keepPhotoHere, keptPhoto, releasePhotos } from './kept-photos';
import { newId } from './new-id';
import { writePhotoFile } from './photo-file';
import { pickPhotos, type PickFault } from './pick-photos';

export interface ChosenPhoto {
  id: string;
  /** Address for a picture on the page. */
  preview: string;
}

export type PhotoFault = PickFault | 'storage-full';

/** Lets the resident choose. All that were chosen are kept, or none. */
export async function choosePhotos(most: number): Promise<{ photos: ChosenPhoto[] } | { fault: PhotoFault }> {
  const picked = await pickPhotos(most);
  if ('fault' in picked) return picked;
  const ids: string[] = [];
  try {
    for (const jpeg of picked.jpegs) {
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

/** Address for a picture on the page of a photo that is on this device only. */
export const previewOf = async (id: string, jpeg: string): Promise<string> =>
  process.env.TARO_ENV === 'weapp' ? writePhotoFile(id, jpeg).catch(() => '') : `data:image/jpeg;base64,${jpeg}`;
