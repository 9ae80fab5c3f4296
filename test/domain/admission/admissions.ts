/** Admissions to test with: units of a small city, one sound application, and steps in November 2026. */
import type { AdmissionEvent, AdmissionStep } from '../../../src/domain/admission/admission-event';
import type { AdmissionUnit } from '../../../src/domain/admission/admission-unit';
import type { Application } from '../../../src/domain/admission/application';
import { CURRENT_RUBRIC, type Points } from '../../../src/domain/admission/rubric';

const unit = (division: string, department: string | null = null): AdmissionUnit => ({ division, department });

export const UNITS = {
  community: unit('320404006003'),
  street: unit('320404006'),
  district: unit('320404'),
  'district’s department': unit('320404', 'd0000000-0000-4000-8000-000000000001'),
  'another department': unit('320404', 'd0000000-0000-4000-8000-000000000002'),
  'another district': unit('320402'),
  city: unit('3204'),
  'city’s department': unit('3204', 'd0000000-0000-4000-8000-000000000003'),
} as const;
export type UnitName = keyof typeof UNITS;

/** Noon of a day of November 2026. */
export const on = (day: number): Date => new Date(Date.UTC(2026, 10, day, 4));

export const midnight = (written: string): Date => new Date(`${written}T00:00:00+08:00`);

/** Of a street's communities, two hours a month: no key item. */
export const application = (more: Partial<Application> = {}): Application => ({
  title: '独居老人月度探访',
  basis: '《江苏省养老服务条例》第二十三条',
  work: '每月上门探访一次',
  hours: 2,
  means: '每社区配探访员一名',
  yuan: 6000,
  personalData: false,
  region: '320404006',
  from: midnight('2026-12-01'),
  until: midnight('2027-12-01'),
  ...more,
});

export const FULL: Points = Object.fromEntries(CURRENT_RUBRIC.criteria.map(({ id, most }) => [id, most])) as Points;

export const step = (day: number, by: UnitName, what: AdmissionStep): AdmissionEvent => ({
  ...what,
  at: on(day),
  by: UNITS[by],
});

export const applied = (more: Partial<Application> = {}, by: UnitName = 'district’s department') =>
  step(2, by, { kind: 'applied', application: application(more), rubric: CURRENT_RUBRIC.version });

export const scored = (points: Partial<Points> = {}, by: UnitName = 'district') =>
  step(3, by, { kind: 'scored', points: { ...FULL, ...points }, words: '' });

export const heard = (more: object = {}) =>
  step(4, 'district', {
    kind: 'heard',
    on: midnight('2026-11-04'),
    residents: 6,
    communities: 4,
    words: '同意，建议减少表格',
    ...more,
  });

export const granted = (until = midnight('2027-12-01'), by: UnitName = 'district') =>
  step(5, by, { kind: 'granted', until, words: '' });
