/** Unit names 单位名称: what units of the communities asked about are called. */
import type { UnitLevel } from '../domain/complaint/unit-level';
import { levelOf, lineage, type Division } from '../domain/division';
import { departmentsNamed } from './store/departments';
import { findDivisions } from './store/divisions';
import type { Queries } from './store/database';
import { placeOf } from './views';

export interface UnitNames {
  /** Empty for what is not known. */
  nameOf: (community: string, level: UnitLevel, department: string | null) => string;
  divisionOf: (community: string) => Division | undefined;
}

/** @param departments ids; `null` among them stands for none */
export async function unitNames(
  db: Queries,
  communities: readonly string[],
  departments: readonly (string | null | undefined)[],
): Promise<UnitNames> {
  const ids = [...new Set(departments.filter((id) => typeof id === 'string'))];
  const divisions = new Map(
    (await findDivisions(db, [...new Set(communities.flatMap(lineage))])).map((division) => [division.code, division]),
  );
  const named = new Map((ids.length > 0 ? await departmentsNamed(db, ids) : []).map(({ id, name }) => [id, name]));
  return {
    divisionOf: (community) => divisions.get(community),
    nameOf(community, level, department) {
      if (level === 'department') return (department && named.get(department)) ?? '';
      const code = lineage(community).find((one) => levelOf(one) === level);
      const division = code === undefined ? undefined : divisions.get(code);
      return division ? placeOf(division).name : '';
    },
  };
}
