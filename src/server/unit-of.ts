/** Unit of an account 账号所在单位: the level it acts at, and the department where it belongs to one. */
import type { UnitLevel } from '../domain/complaint/unit-level';
import { levelOf } from '../domain/division';
import type { StepTaker } from './record-steps';
import type { Account } from './store/accounts';

export type AskingUnit = StepTaker & { by: UnitLevel };

export const unitOf = ({ id, role, division, department }: Account): AskingUnit => ({
  by: role === 'department' ? 'department' : levelOf(division)!,
  unit: department,
  account: id,
});
