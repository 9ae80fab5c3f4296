/** Addressed letters 具名的信: which letter is printed for which dwelling. Known to the sheet of paper alone. */
import type { Letter } from '../../../contract/make-letters';

export interface Addressed {
  letter: Letter;
  /** `null`: to be written by hand. */
  label: string | null;
}

const LONGEST_LABEL = 60;

/** One a line, without empty ones. */
export const labelsIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Counted from one; `null` where all fit. */
export function longLabel(labels: readonly string[]): number | null {
  const at = labels.findIndex((label) => label.length > LONGEST_LABEL);
  return at < 0 ? null : at + 1;
}

/**
 * The labels in their order, for whoever carries them round, and the letters in one that chance makes: were they in the server's,
 * whoever has the list of addresses could tell from a code which dwelling it went to.
 * @param chance 0 to 1, the latter left out
 */
export function addressed(letters: readonly Letter[], labels: readonly string[], chance: () => number): Addressed[] {
  const left = [...letters];
  return letters.map((_, i) => {
    const [letter] = left.splice(Math.floor(chance() * left.length), 1);
    return { letter: letter!, label: labels[i] ?? null };
  });
}

/** So many on each sheet; the last may have fewer. */
export const sheetsOf = (all: readonly Addressed[], perSheet: number): Addressed[][] =>
  Array.from({ length: Math.ceil(all.length / perSheet) }, (_, i) => all.slice(i * perSheet, (i + 1) * perSheet));
