/**
 * Duty 职责事项: an item of the three lists 三张清单 against which a refusal as «not our duty» is judged. It stands only on an item
 * of which communities were expressly relieved; what a community has by law, or helps the government with, is its to do.
 */

/** 依法履职事项, 协助政府工作事项, 社区减负事项. */
export const DUTY_LISTS = ['statutory', 'assisting', 'relieved'] as const;
export type DutyList = (typeof DUTY_LISTS)[number];

export interface Duty {
  list: DutyList;
  /** Unique within a version, whatever the list. */
  number: number;
  title: string;
  /** The law or notice it rests on. */
  basis: string;
}

/** An item named in a refusal, by the version in force then. `list`: as the server found it, for a unit does not say so itself. */
export interface DutyNamed {
  version: string;
  number: number;
  list: DutyList;
}

/** What stands in the way of «not our duty» for this item; `null` where the refusal stands. */
export function dutyFault(duty: Pick<DutyNamed, 'list'> | undefined): 'no-duty' | 'is-our-duty' | null {
  if (!duty) return 'no-duty';
  return duty.list === 'relieved' ? null : 'is-our-duty';
}
