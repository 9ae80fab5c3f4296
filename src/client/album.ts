/** Album 相册: saves a picture among the phone's own, where WeChat and its user let it. */
import Taro from '@tarojs/taro';
import { agreeToPrivacy } from './privacy';

/** `cancelled`: the user went back; nothing is the matter. */
export type Saved = 'saved' | 'cancelled' | 'permission-refused' | 'privacy-refused' | 'failed';

/** @param filePath a file of this mini-program */
export async function saveToAlbum(filePath: string): Promise<Saved> {
  if (!(await agreeToPrivacy())) return 'privacy-refused';
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return 'saved';
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String((fault as { errMsg?: unknown }).errMsg);
    if (/privacy/i.test(said)) return 'privacy-refused';
    if (/auth|permission/i.test(said)) return 'permission-refused';
    return /cancel/i.test(said) ? 'cancelled' : 'failed';
  }
}

/** WeChat asks for a permission once; from then on its user finds it in the settings. */
export const openSettings = async (): Promise<void> => {
  await Taro.openSetting().catch(() => undefined);
};
