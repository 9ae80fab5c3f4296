/** Unknown categories 未列类别: what a survey file says of people and the margins have no total for, told once each. */
import type { Margins } from './statistics/rake';
import type { TableFault } from './survey-table';

/** @param margins known totals; a category that is empty needs none */
export function unknownCategories(margins: Margins) {
  const names = Object.keys(margins);
  const known = Object.values(margins).map((totals) => new Set(['', ...Object.keys(totals)]));
  const found = new Map<string, { margin: string; category: string; lines: number[]; count: number }>();
  return {
    /** @param categories of one row, in the order of the margins */
    look(line: number, categories: readonly string[]): void {
      categories.forEach((category, i) => {
        if (known[i]!.has(category)) return;
        const key = JSON.stringify([names[i], category]);
        const unknown = found.get(key) ?? { margin: names[i]!, category, lines: [], count: 0 };
        found.set(key, unknown);
        unknown.count += 1;
        if (unknown.lines.length < SHOWN_LINES) unknown.lines.push(line);
      });
    },
    /** One a category, at the first line it stands on. */
    faults: (): TableFault[] =>
      [...found.values()].map(({ margin, category, lines, count }) => {
        const also = lines.length > 1 ? ` (so on line ${lines.slice(1).join(', ')}` : '';
        const more = count > lines.length ? ` and ${count - lines.length} more` : '';
        const words = `${margin} «${category}» has no total in the margins${also}${more}${also && ')'}`;
        return { line: lines[0]!, reason: `${words}; give it one, or leave the cell empty` };
      }),
  };
}

const SHOWN_LINES = 5;
