/** Event 准入事件: one step of an admission with who took it and when. The state follows from the events and the clock. */
import type { AdmissionUnit } from './admission-unit';
import type { Application } from './application';
import type { Points } from './rubric';

/** Hearing 听证: when it was, how many took part, and what they said. */
export interface Hearing {
  /** The beginning of the day. */
  on: Date;
  residents: number;
  communities: number;
  words: string;
}

export type AdmissionStep =
  /** `rubric`: its version, by which this application is scored to the end. */
  | { kind: 'applied'; application: Application; rubric: string }
  /** Scored again, the newest points stand. */
  | { kind: 'scored'; points: Points; words: string }
  | ({ kind: 'heard' } & Hearing)
  | { kind: 'granted'; until: Date; words: string }
  | { kind: 'refused'; words: string }
  | { kind: 'withdrawn' }
  /** 提前终止, by whoever granted it or stands above. */
  | { kind: 'ended'; words: string };

export type AdmissionEvent = AdmissionStep & { at: Date; by: AdmissionUnit };

export const ADMISSION_KINDS = [
  'applied',
  'scored',
  'heard',
  'granted',
  'refused',
  'withdrawn',
  'ended',
] as const satisfies readonly AdmissionEvent['kind'][];
export type AdmissionKind = (typeof ADMISSION_KINDS)[number];

export type AdmissionEventOf<K extends AdmissionKind> = Extract<AdmissionEvent, { kind: K }>;
