/** Reference number 受理编号: eight characters a person can read over the telephone; no 0 O 1 I L 5 S 8 B 2 Z. */
export const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';

/**
 * A reference from random-looking bytes, as `XXXX-XXXX`.
 * @throws RangeError with fewer than 16 bytes
 */
export const referenceFrom = (bytes: Uint8Array): string => groups(bytes, 2);

/** Code number 码编号: four characters, to tell an old poster from a new one. Not secret. */
export const codeNumberFrom = (bytes: Uint8Array): string => groups(bytes, 1);

/** Letter code 邀请码: twelve characters (56 bits), `XXXX-XXXX-XXXX`, short enough to be typed from a letter. */
export const letterCodeFrom = (bytes: Uint8Array): string => groups(bytes, 3);

/**
 * Secret reference 查询编号: sixteen characters (74 bits), too many to be guessed, `XXXX-XXXX-XXXX-XXXX`.
 * @throws RangeError with fewer than 32 bytes
 */
export const secretReferenceFrom = (bytes: Uint8Array): string => groups(bytes, 4);

/** What a person typed as it was made: capitals, grouped by four; spaces and dashes do not matter. */
export const readTyped = (text: string): string =>
  (
    text
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .match(/.{1,4}/g) ?? []
  ).join('-');

function groups(bytes: Uint8Array, count: number): string {
  if (bytes.length < count * 8) throw new RangeError(`a reference of ${count} groups requires ${count * 8} bytes`);
  // Two bytes a character: the bias of 65536 mod 25 is below one part in 2,600.
  const letter = (i: number) => ALPHABET.charAt((bytes[2 * i]! * 256 + bytes[2 * i + 1]!) % ALPHABET.length);
  const letters = Array.from({ length: count * 4 }, (_, i) => letter(i)).join('');
  return letters.match(/.{4}/g)!.join('-');
}
