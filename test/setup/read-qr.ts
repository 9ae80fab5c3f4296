/** What a camera reads in a picture. */
import jsQr from 'jsqr';
import sharp from 'sharp';

/** @param picture in any format sharp knows @returns `null` where there is no code in it */
export async function readQr(picture: Buffer): Promise<string | null> {
  const { data, info } = await sharp(picture, { density: 300 })
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQr(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}

/** From a data address, in base64 or percent-encoded. */
export function pictureIn(address: string): Buffer {
  const [head = '', ...rest] = address.split(',');
  const body = rest.join(',');
  return head.endsWith(';base64') ? Buffer.from(body, 'base64') : Buffer.from(decodeURIComponent(body));
}
