/** State 准入状态: where an admission stands at a moment. What is out of time has expired 到期, without anybody's doing. */
import type { AdmissionSoFar } from './admission-so-far';

export const ADMISSION_STATES = [
  'applied',
  'scored',
  /** Let in, and not begun. */
  'granted',
  'running',
  'refused',
  'withdrawn',
  'ended',
  'expired',
] as const;
export type AdmissionState = (typeof ADMISSION_STATES)[number];

type Told = Pick<AdmissionSoFar, 'state' | 'application' | 'granted'>;

/** A grant that came late begins with the grant. */
export function admissionStateAt({ state, application, granted }: Told, now: Date): AdmissionState {
  if (state === 'granted' && granted) {
    if (now >= granted.until) return 'expired';
    return now >= application.from ? 'running' : 'granted';
  }
  return (state === 'applied' || state === 'scored') && now >= application.until ? 'expired' : state;
}
