/** QR image 二维码图: a text as an SVG in a data address, which every page may show under its content security policy. */
import { toString } from 'qrcode';

/** Error correction M: scanned from a bright screen at arm's length. */
export async function qrImage(text: string): Promise<string> {
  const svg = await toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
