/** The unit an account applies and decides for. */
import type { AdmissionUnit } from '../domain/admission/admission-unit';
import type { Account } from './store/accounts';

export const admissionUnitOf = ({ division, department }: Account): AdmissionUnit => ({ division, department });
