/** May follow 可否办理: whether a step of an admission may be taken now, by whoever takes it. */
import { ADMISSION_KINDS, type AdmissionEvent, type AdmissionEventOf, type AdmissionKind } from './admission-event';
import type { AdmissionFault } from './admission-fault';
import { ADMISSION_RULES } from './admission-rules';
import type { AdmissionSoFar } from './admission-so-far';
import { admissionSoFar } from './admission-so-far';
import { admissionStateAt } from './admission-state';
import { mayApply, type AdmissionUnit } from './admission-unit';
import { hasSoundTerm } from './application';

/** @returns `null` where the step may follow */
export function admissionMayFollow(events: readonly AdmissionEvent[], next: AdmissionEvent): AdmissionFault | null {
  if (events.length > 0) return faultOf(admissionSoFar(events), next);
  if (next.kind !== 'applied') return 'not-now';
  if (!mayApply(next.by, next.application.region)) return 'not-theirs';
  return hasSoundTerm(next.application, next.at) ? null : 'bad-term';
}

/** The kinds of steps that are this unit's to take now, whatever they would say. */
export const admissionStepsFor = (soFar: AdmissionSoFar, unit: AdmissionUnit, now: Date): AdmissionKind[] =>
  ADMISSION_KINDS.filter((kind) => {
    const rule = ADMISSION_RULES[kind];
    return rule.from.includes(admissionStateAt(soFar, now)) && rule.by(unit, soFar);
  });

/** What still stands in the way of a grant to the end of the term that was asked for. */
export const grantFault = (soFar: AdmissionSoFar, unit: AdmissionUnit, now: Date): AdmissionFault | null =>
  faultOf(soFar, { kind: 'granted', until: soFar.application.until, words: '', at: now, by: unit });

function faultOf<K extends AdmissionKind>(soFar: AdmissionSoFar, next: AdmissionEventOf<K>): AdmissionFault | null {
  const { kind, by, at } = next as AdmissionEvent;
  const rule = ADMISSION_RULES[kind as K];
  if (!rule.from.includes(admissionStateAt(soFar, at))) return 'not-now';
  if (!rule.by(by, soFar)) return 'not-theirs';
  // Written so that a date that is none is refused too.
  if (!(at >= soFar.last)) return 'backdated';
  return rule.and?.(next, soFar) ?? null;
}
