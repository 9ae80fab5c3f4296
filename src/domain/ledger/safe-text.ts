/** Safe text 防公式文本: what no spreadsheet takes for a formula, in whatever form it is saved again, and a person still reads. */

/** The full-width ones too: spreadsheets of East Asia read them as the narrow. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

/** What XML cannot carry, and half of a character. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Reads as a character by its number in a workbook. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** Written the same however often it is read and written again: lines are parted alike, and nothing blank stands at the ends. */
export function safeText(text: string): string {
  const plain = text.replace(UNWRITABLE, '').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(ESCAPE, '＿').trim();
  return FORMULA.test(plain) ? `'${plain}` : plain;
}
