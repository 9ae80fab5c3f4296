/** Targets 评价对象 of a community's staff, and of a division's results, by name. */
import type { TargetView } from '../contract/read-upward';
import { lineage, type Division } from '../domain/division';
import type { RatedUnit } from '../domain/upward/rated-unit';
import type { Queries } from './store/database';
import { departmentsIn, type Department } from './store/departments';
import { findDivisions } from './store/divisions';
import { placeOf } from './views';

/** The street, the district, and the departments of district and city: those a community's staff have to do with. */
export async function targetsOf(db: Queries, community: string): Promise<TargetView[]> {
  const above = lineage(community).filter((code) => code !== community);
  const [divisions, departments] = await Promise.all([findDivisions(db, above), departmentsIn(db, above)]);
  return [...divisions]
    .reverse()
    .flatMap((division) => [
      ...(division.level === 'city' ? [] : [ofDivision(division)]),
      ...departments.filter((one) => one.division === division.code).map((one) => ofDepartment(division, one)),
    ]);
}

/** @throws RangeError for a city or a community, which nobody rates */
export function ofDivision(division: Division): TargetView {
  const { level } = division;
  if (level !== 'street' && level !== 'district') throw new RangeError(`nobody rates a ${level}`);
  return { level, division: placeOf(division), department: null };
}

export const ofDepartment = (division: Division, { id, name }: Pick<Department, 'id' | 'name'>): TargetView => ({
  level: 'department',
  division: placeOf(division),
  department: { id, name },
});

/** What a rater's pseudonym is made with. */
export const targetName = ({ division, department }: Pick<RatedUnit, 'division' | 'department'>): string =>
  department ?? division;
