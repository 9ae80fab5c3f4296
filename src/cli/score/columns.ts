/** Columns of text that stand under each other on a terminal, where a Chinese character takes two places. */

/** @param right columns set to the right, as numbers are */
export function columns(rows: readonly (readonly string[])[], right: readonly number[]): string[] {
  const clean = rows.map((row) => row.map(printable));
  const widths = (clean[0] ?? []).map((_cell, i) => clean.reduce((most, row) => Math.max(most, widthOf(row[i]!)), 0));
  return clean.map((row) =>
    row
      .map((cell, i) => {
        const space = ' '.repeat(widths[i]! - widthOf(cell));
        return right.includes(i) ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

export const widthOf = (text: string): number =>
  Array.from(text).reduce<number>((sum, char) => sum + (/\p{M}|\p{Cf}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);

/** A file's names reach the terminal without what would move its cursor. */
export const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** Wide and full-width characters of Unicode's East Asian Width, by block. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
