/** Event 诉求事件: one step of a complaint with who took it, when and why. The state follows from the events alone. */
import type { Step } from '../step';
import type { Verdict } from './complaint-case';
import type { DutyNamed } from './duty';
import { UNIT_LEVELS, type UnitLevel } from './unit-level';

/** Who takes a step: the resident, a unit by its level, or the server: a clock that ran out, a text that was checked. */
export const ACTORS = ['resident', ...UNIT_LEVELS, 'clock'] as const;
export type Actor = (typeof ACTORS)[number];

/** Working days allowed for the reply differ by it: see `deadlines`. The first word on it stands. */
export const WORKLOADS = ['enquiry', 'ordinary', 'complex'] as const;
export type Workload = (typeof WORKLOADS)[number];

/** Outcome 答复结果: a unit's own word on the matter. It never decides whether the matter is fixed. */
export const OUTCOMES = ['fixed', 'scheduled', 'partly', 'impossible', 'transferred', 'joined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Ground 不予受理依据. `not-our-duty` is judged against the three lists; `legal-way`: courts, arbitration or review have it. */
export const DECLINE_GROUNDS = ['not-our-duty', 'unclear', 'legal-way'] as const;
export type DeclineGround = (typeof DECLINE_GROUNDS)[number];

/** Who takes a step, or took it. `unit`: id of the department, where it is one. */
export interface Taker {
  by: Actor;
  unit?: string | null | undefined;
}

export type ComplaintStep =
  | { kind: 'submitted' }
  /** A person looks at the text before the unit does; the clocks run from `submitted` all the same. */
  | { kind: 'held' }
  | { kind: 'released' }
  | { kind: 'accepted'; workload: Workload }
  /** `duty`: for `not-our-duty`, the item of which communities were relieved. */
  | { kind: 'declined'; words: string; ground: DeclineGround; duty?: DutyNamed }
  /** `department`: id of the one it goes to, where `to` is one; `ofCity`: as the server found, it stands in the city. */
  | { kind: 'assigned'; to: UnitLevel; department?: string; ofCity?: boolean; words: string }
  /** 办理中; `until`: the day it is expected to be done. */
  | { kind: 'started'; until: Date }
  /**
   * `into`: for `joined` (并案), the complaint of the same community it goes on with; `ofSameResident`: as the server found, for a
   * unit does not say whose that one is. `repeats`: the complaint this one is joined to, where this is the reply given there.
   */
  | {
      kind: 'replied';
      outcome: Outcome;
      words: string;
      photos: readonly string[];
      into?: string;
      ofSameResident?: boolean;
      repeats?: string;
    }
  /** 延期, told to the resident by this very event; at most once. */
  | { kind: 'extended'; until: Date; words: string }
  /** 升级: a unit above is told that a clock ran out. Whose matter it is stays as it was. */
  | { kind: 'escalated'; to: UnitLevel }
  /** 居民确认: the one word that closes (已解决) or opens again (部分, 未解决). */
  | { kind: 'judged'; verdict: Verdict; step: Step | null }
  /** 差评回访: somebody has spoken with the resident after a bad judgement. */
  | { kind: 'contacted' }
  | { kind: 'reopened'; words: string }
  | { kind: 'withdrawn' }
  /** 结案 without a verdict: the resident let the window for it pass (未回应). A verdict of 已解决 closes by itself. */
  | { kind: 'closed' };

/** `unit`: id of the department, where one took the step. */
export type ComplaintEvent = ComplaintStep & { at: Date; by: Actor; unit?: string };

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

export type EventOf<K extends EventKind> = Extract<ComplaintEvent, { kind: K }>;
