/** Hint 提示: what may be said of who is missing, by name. */
import { AGES, SEXES } from '../stratum';

/** `few-…`: fewer than of the population; `mostly-shared`: nearly all came by the link that staff pass on. */
export const HINTS = [
  ...AGES.map((age) => `few-${age}` as const),
  ...SEXES.map((sex) => `few-${sex}` as const),
  'mostly-shared',
] as const;
export type Hint = (typeof HINTS)[number];
