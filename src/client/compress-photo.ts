/** Makes a photo small enough for a poor network: at most 1,280 px a side and about 150 KB, as a JPEG in base64. */
import Taro from '@tarojs/taro';
import { PHOTO_LIMIT } from '../contract/keep-photo';
import { readFileAsBase64 } from './photo-file';

const LONGEST_SIDE = 1280;
/** Characters of base64: 150 KB. */
const WANTED = 200_000;
const QUALITIES = [80, 65, 50, 35, 20];

interface Chosen {
  tempFilePath: string;
  /** The browser's own file. */
  originalFileObj?: unknown;
}

/** @returns `null` for what is no picture, or stays too large */
export async function compressPhoto(chosen: Chosen): Promise<string | null> {
  try {
    const attempt = await (process.env.TARO_ENV === 'weapp' ? inWeChat(chosen.tempFilePath) : inBrowser(chosen));
    let smallest: string | null = null;
    for (const quality of QUALITIES) {
      const jpeg = await attempt(quality);
      if (jpeg.length <= WANTED) return jpeg;
      if (smallest === null || jpeg.length < smallest.length) smallest = jpeg;
    }
    return smallest !== null && smallest.length <= PHOTO_LIMIT ? smallest : null;
  } catch {
    return null;
  }
}

async function inWeChat(src: string) {
  const { width, height, orientation } = await Taro.getImageInfo({ src });
  // Sides are told as the camera wrote them, before the picture is turned upright.
  const isWide = /^(left|right)/.test(orientation) ? height > width : width > height;
  const longest = Math.min(LONGEST_SIDE, Math.max(width, height));
  const side = isWide ? { compressedWidth: longest } : { compressedHeight: longest };
  return async (quality: number) => {
    const { tempFilePath } = await Taro.compressImage({ src, quality, ...side });
    return readFileAsBase64(tempFilePath);
  };
}

/** Drawing it anew also leaves behind where and when it was taken. */
async function inBrowser({ originalFileObj }: Chosen) {
  const picture = await createImageBitmap(originalFileObj as Blob);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return async (quality: number) => canvas.toDataURL('image/jpeg', quality / 100).replace(/^.*,/, '');
}
