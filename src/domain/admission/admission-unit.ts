/** Unit 准入单位: who applies and who decides: a division's officials, or one of its departments. */
import { levelOf, liesIn } from '../division';

export interface AdmissionUnit {
  division: string;
  /** Id of the department; `null` for the division's officials. */
  department: string | null;
}

export const isSameUnit = (one: AdmissionUnit, other: AdmissionUnit): boolean =>
  one.division === other.division && one.department === other.department;

/** Officials of the region's own district or city: streets take tasks in, so they do not let them in. */
export const maySeeTo = ({ division, department }: AdmissionUnit, region: string): boolean =>
  department === null && ['district', 'city'].includes(levelOf(division) ?? '') && liesIn(region, division);

/** For the communities of its own division; there has to be another unit that can decide, and above a city there is none. */
export const mayApply = ({ division, department }: AdmissionUnit, region: string): boolean =>
  liesIn(region, division) &&
  (['street', 'district'].includes(levelOf(division) ?? '') || (department !== null && levelOf(division) === 'city'));
