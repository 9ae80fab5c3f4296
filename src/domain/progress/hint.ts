/** Hint 提示: who seems to be missing among those who answered, said only where chance does not explain it. */
import type { Age, Sex } from '../stratum';
import { clopperPearson } from '../statistics/clopper-pearson';

/** Below this many people nothing is said. */
export const HINT_FROM = 30;

/** Chance that anything is said of age, or of sex, where the people who answer are like the population. */
const ALPHA = 0.05;

/** From this share on it is nearly all. */
const NEARLY_ALL = 0.9;

/**
 * The options of which there are fewer than in the population: the exact interval of the share lies below it. One is looked at
 * on its lower side only, and the sides together keep to `ALPHA`.
 */
export function fewOf<Option extends Age | Sex>(
  counts: Readonly<Record<Option, number>>,
  options: readonly Option[],
  shares: Readonly<Record<Option, number>>,
): `few-${Option}`[] {
  const said = options.reduce((sum, option) => sum + counts[option], 0);
  if (said < HINT_FROM) return [];
  const level = 1 - (2 * ALPHA) / options.length;
  return options
    .filter((option) => clopperPearson(counts[option], said, level).upper < shares[option])
    .map((option) => `few-${option}` as const);
}

export const mostlyShared = (shared: number, answered: number): boolean =>
  answered >= HINT_FROM && shared >= NEARLY_ALL * answered;
