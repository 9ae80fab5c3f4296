/** QR image 二维码图: a text as a picture in a data address, which every page may show under its content security policy. */
import { setImmediate } from 'node:timers/promises';
import { toDataURL, toString } from 'qrcode';

/** Error correction M: scanned from a bright screen or a letter at arm's length. */
export async function qrImage(text: string): Promise<string> {
  const svg = await toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

/** Many, with everybody else answered in between: drawing five hundred keeps the processor for a second. */
export async function qrImages(texts: readonly string[]): Promise<string[]> {
  const images: string[] = [];
  for (const text of texts) {
    images.push(await qrImage(text));
    await setImmediate();
  }
  return images;
}

/**
 * As a PNG, which WeChat shows and draws too. Error correction Q: a quarter of it may be worn away by the weather. Every module
 * is a whole number of px, to be enlarged without smoothing.
 */
export const qrPicture = (text: string): Promise<string> =>
  toDataURL(text, { type: 'image/png', errorCorrectionLevel: 'Q', margin: 2, scale: 6 });
