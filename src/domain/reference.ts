/** Reference number 受理编号: eight characters a person can read over the telephone; no 0 O 1 I L 5 S 8 B 2 Z. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';

/**
 * A reference from random-looking bytes, as `XXXX-XXXX`.
 * @throws RangeError with fewer than 16 bytes
 */
export function referenceFrom(bytes: Uint8Array): string {
  if (bytes.length < 16) throw new RangeError('referenceFrom requires 16 bytes');
  // Two bytes a character: the bias of 65536 mod 25 is below one part in 2,600.
  const letter = (i: number) => ALPHABET.charAt((bytes[2 * i]! * 256 + bytes[2 * i + 1]!) % ALPHABET.length);
  const letters = Array.from({ length: 8 }, (_, i) => letter(i)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
