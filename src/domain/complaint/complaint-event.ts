/** Event 诉求事件: one step of a complaint with who took it, when and why. The state follows from the events alone. */
import type { Step } from '../step';
import type { Verdict } from './complaint-case';

/** Who takes a step: the resident, a unit by its level, or a clock that ran out. */
export const ACTORS = ['resident', 'community', 'street', 'department', 'district', 'city', 'clock'] as const;
export type Actor = (typeof ACTORS)[number];

/** Working days allowed for the reply differ by it: see `deadlines`. */
export const WORKLOADS = ['enquiry', 'ordinary', 'complex'] as const;
export type Workload = (typeof WORKLOADS)[number];

/** Outcome 答复结果: a unit's own word on the matter. It never decides whether the matter is fixed. */
export const OUTCOMES = ['fixed', 'scheduled', 'partly', 'impossible', 'transferred', 'joined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type UnitLevel = 'community' | 'street' | 'department' | 'district' | 'city';

export type ComplaintStep =
  | { kind: 'submitted' }
  /** A person looks at the text before the unit does; the clocks run from `submitted` all the same. */
  | { kind: 'held' }
  | { kind: 'released' }
  | { kind: 'accepted'; workload: Workload }
  | { kind: 'declined'; words: string }
  | { kind: 'assigned'; to: UnitLevel; words: string | null }
  /** 办理中; `until`: the day it is expected to be done. */
  | { kind: 'started'; until: Date }
  | { kind: 'replied'; outcome: Outcome; words: string; photos: readonly string[] }
  /** 延期, told to the resident by this very event; at most once. */
  | { kind: 'extended'; until: Date; words: string }
  | { kind: 'escalated'; to: UnitLevel }
  | { kind: 'judged'; verdict: Verdict; step: Step | null }
  /** 差评回访: somebody has spoken with the resident after a bad judgement. */
  | { kind: 'contacted' }
  | { kind: 'reopened'; words: string }
  | { kind: 'withdrawn' }
  /** 结案: after the judgement, or after the resident let the window for it pass (未回应). */
  | { kind: 'closed' };

export type ComplaintEvent = ComplaintStep & { at: Date; by: Actor };

export const EVENT_KINDS = [
  'submitted',
  'held',
  'released',
  'accepted',
  'declined',
  'assigned',
  'started',
  'replied',
  'extended',
  'escalated',
  'judged',
  'contacted',
  'reopened',
  'withdrawn',
  'closed',
] as const satisfies readonly ComplaintEvent['kind'][];
export type EventKind = (typeof EVENT_KINDS)[number];
