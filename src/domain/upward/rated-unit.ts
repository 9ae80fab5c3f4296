/** Rated unit 被评单位: whom a community's staff rate: their street, their district, and departments of their district or city. */
import { levelOf, liesIn } from '../division';

export const RATED_LEVELS = ['street', 'district', 'department'] as const;
export type RatedLevel = (typeof RATED_LEVELS)[number];

export interface RatedUnit {
  level: RatedLevel;
  /** Its code; of a department: that of the district or city it stands in. */
  division: string;
  /** Id of a department; `null` for the others. */
  department: string | null;
}

/** Nobody rates a street or a department that has nothing to say to them. */
export function isRatedBy({ level, division, department }: RatedUnit, community: string): boolean {
  if ((level === 'department') !== (department !== null) || !liesIn(community, division)) return false;
  const standsAt = levelOf(division);
  return level === 'department' ? standsAt === 'district' || standsAt === 'city' : standsAt === level;
}
