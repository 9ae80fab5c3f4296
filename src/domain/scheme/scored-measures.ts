/** Scored measure 计分口径: what an indicator of a scheme may be measured by, and from whose word it comes. */
import type { MeasureId } from '../score/measure';

/** Source 数据来源: the three whose figures may carry weight. */
export const ADMITTED_SOURCES = ['resident-survey', 'resident-confirmed-outcome', 'third-party-verified'] as const;
export type AdmittedSource = (typeof ADMITTED_SOURCES)[number];

/** The assessed unit's own word 被考核单位: may be listed, without weight. */
export const ASSESSED_UNIT = 'assessed-unit';

export interface ScoredMeasure {
  source: AdmittedSource;
  /** `lower`: a smaller share is the better one, so points are 1 − share. */
  better: 'higher' | 'lower';
  /** Whether it says how satisfied residents are; the share of 不了解 does not. */
  satisfaction: boolean;
}

const SATISFACTION = { source: 'resident-survey', better: 'higher', satisfaction: true } as const;
const OUTCOME = { source: 'resident-confirmed-outcome', better: 'higher', satisfaction: false } as const;

const SURVEYED: Readonly<Record<MeasureId, ScoredMeasure>> = {
  'sat.t2/1': SATISFACTION,
  'sat.t3/1': SATISFACTION,
  'sat.mean/1': SATISFACTION,
  'sat.low/1': { ...SATISFACTION, better: 'lower' },
  'sat.dk/1': { ...SATISFACTION, better: 'lower', satisfaction: false },
};

/**
 * Of the complaint metrics those that rest on a resident's word. 按时响应率 is left out: nobody but the assessed unit says
 * that a reply was one. A service checked by a third party is always a share of checks passed, `svc.passed/1`.
 */
export const SCORED_MEASURES: ReadonlyMap<string, ScoredMeasure> = new Map<string, ScoredMeasure>([
  ...Object.entries(SURVEYED),
  ['cmp.confirmed-fixed/1', OUTCOME],
  ['cmp.confirmed-fixed-of-due/1', OUTCOME],
  ['cmp.satisfied/1', OUTCOME],
  ['cmp.satisfied-again/1', OUTCOME],
  ['svc.passed/1', { source: 'third-party-verified', better: 'higher', satisfaction: false }],
]);

export const isAdmittedSource = (text: string): text is AdmittedSource =>
  (ADMITTED_SOURCES as readonly string[]).includes(text);
