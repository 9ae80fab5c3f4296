/** Division 区划: a city, district, street or community, named by its National Bureau of Statistics code. */

export const LEVELS = ['city', 'district', 'street', 'community'] as const;
export type Level = (typeof LEVELS)[number];

/** Setting 城乡: the urban–rural side of a community; `null` for every level above. */
export const SETTINGS = ['urban', 'rural'] as const;
export type Setting = (typeof SETTINGS)[number];

export interface Division {
  /** 4, 6, 9 or 12 digits by level; a code begins with the code of every division it lies in. */
  code: string;
  parent: string | null;
  level: Level;
  name: string;
  setting: Setting | null;
  /** Residents or dwellings; `null` where not known. */
  population: number | null;
}

const LEVEL_BY_LENGTH: Record<number, Level> = { 4: 'city', 6: 'district', 9: 'street', 12: 'community' };

/** The level a code stands for, or `null` when it is not a division code. */
export function levelOf(code: string): Level | null {
  return /^\d+$/.test(code) ? (LEVEL_BY_LENGTH[code.length] ?? null) : null;
}

/** Whether `code` is `region` or lies inside it. */
export const liesIn = (code: string, region: string): boolean => code.startsWith(region);

/** The codes from the city down to `code` itself: 3204, 320404, 320404006. */
export const lineage = (code: string): string[] =>
  [4, 6, 9, 12].filter((length) => length <= code.length).map((length) => code.slice(0, length));

/**
 * Setting by the name, as the statistics bureau's names tell: a villagers' committee (村委会, 村民委员会) is
 * rural, a residents' committee and everything else urban.
 */
export const settingByName = (name: string): Setting => (/村(民)?委(员)?会$/.test(name) ? 'rural' : 'urban');

/** The name people use: 荷花池社区居委会 → 荷花池社区, 清溪村村委会 → 清溪村. */
export const shortName = (name: string): string =>
  name.replace(/(社区)?居(民)?委(员)?会$/, '社区').replace(/(村)?村(民)?委(员)?会$/, '村');
