/** Survey header 调查数据表头: what a survey file is asked for, and whether its columns can answer. */
import type { Margins } from './statistics/rake';

export const REQUIRED_COLUMNS = ['community', 'step'] as const;

export interface Question {
  /** Column whose values are the groups. */
  by: string;
  /** Known totals of the categories of some columns. */
  margins: Margins | null;
}

/** Why no row can be read under this header; none where it is good. */
export function headerFaults(header: readonly string[], { by, margins }: Question): string[] {
  const found = `the file has ${header.filter(Boolean).join(', ') || 'none with a name'}`;
  const missing = (column: string) => !header.includes(column);
  const twice = new Set(header.filter((name, i) => name !== '' && header.indexOf(name) < i));
  return [
    ...REQUIRED_COLUMNS.filter(missing).map((column) => `there is no column «${column}»; ${found}`),
    ...[...twice].map((column) => `the column «${column}» stands more than once; keep one`),
    ...(missing(by) && by !== 'community' ? [`--by ${by}: there is no column «${by}»; ${found}`] : []),
    ...(by === 'step' ? ['--by step: the answers cannot be the groups; name another column'] : []),
    ...Object.keys(margins ?? {}).flatMap((name) => {
      if (name === 'step') return ['the margin «step»: the answers cannot be a margin; name another column'];
      return missing(name) ? [`the margin «${name}»: there is no such column; ${found}`] : [];
    }),
  ];
}
