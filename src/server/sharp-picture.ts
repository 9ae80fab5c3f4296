/** Cleaning by sharp (libvips). Not for the cloud function, whose bundle is to need nothing installed. */
import sharp from 'sharp';
import type { CleanPicture } from './clean-picture';

/** Longest side in pixels: enough to read a house number on, a tenth of what a telephone takes. */
const LONGEST_SIDE = 1600;

/** No telephone sends as many after it has made a photo small; decoded they take 60 MB. */
const MOST_PIXELS = 20_000_000;

const SECONDS = 10;

/** By first bytes: JPEG, PNG, WebP. Other formats, drawings above all, never reach a decoder. */
const isPhoto = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) ||
  (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP');

export const cleanWithSharp: CleanPicture = async (bytes) => {
  if (!isPhoto(bytes)) return null;
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer()
    .catch(() => null);
};
