/** What stands around the tree of divisions and the way through it. */
import type { Level } from '../../domain/division';

export const DIVISION_WORDS = { tree: '区划', above: '上级' } as const;

/** Of the divisions directly below one of a level. */
export const BELOW_TITLES: Record<Level, string> = {
  city: '各区市',
  district: '各街道、镇',
  street: '各社区、村',
  community: '',
};
