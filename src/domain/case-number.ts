/** Case number 办件编号: what a complaint is called by at every level and by its resident. Not secret, and opens nothing. */
import { ALPHABET } from './reference';

const LENGTH = 10;

/** Larger than any community's code, so that the same id in two communities has two numbers. */
const STRIDE = BigInt('1000000000039');

/** Ten characters (46 bits) in two groups, unlike any reference: `XXXXX-XXXXX`. */
export function caseNumberOf(community: string, id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '')}`) * STRIDE + BigInt(community);
  let letters = '';
  while (letters.length < LENGTH) {
    letters += ALPHABET.charAt(Number(rest % BigInt(ALPHABET.length)));
    rest /= BigInt(ALPHABET.length);
  }
  return grouped(letters);
}

/** A number or its beginning, as typed: capitals; spaces and dashes do not matter. */
export const typedCaseNumber = (text: string): string =>
  grouped(
    text
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .slice(0, LENGTH),
  );

const grouped = (letters: string): string =>
  letters.length > LENGTH / 2 ? `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}` : letters;
