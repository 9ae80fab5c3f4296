/** Lets a person choose photos and makes each small enough for a poor network. */
import Taro from '@tarojs/taro';
import { compressPhoto } from './compress-photo';
import { agreeToPrivacy } from './privacy';

export type PickFault = 'cancelled' | 'unreadable' | 'privacy-refused';

/** @returns JPEGs in base64, all that were chosen, or why there are none */
export async function pickPhotos(most: number): Promise<{ jpegs: string[] } | { fault: PickFault }> {
  if (!(await agreeToPrivacy())) return { fault: 'privacy-refused' };
  let chosen: { tempFilePath: string; originalFileObj?: unknown }[];
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] });
    chosen = tempFiles.slice(0, most);
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String((fault as { errMsg?: unknown }).errMsg);
    return { fault: /privacy/i.test(said) ? 'privacy-refused' : 'cancelled' };
  }
  const jpegs: string[] = [];
  for (const file of chosen) {
    const jpeg = await compressPhoto(file);
    if (jpeg === null) return { fault: 'unreadable' };
    jpegs.push(jpeg);
  }
  // In a browser Taro leaves out what cannot be shown, such as HEIC.
  return jpegs.length > 0 ? { jpegs } : { fault: 'unreadable' };
}
