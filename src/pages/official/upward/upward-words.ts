/** What officials and departments read of the ratings from below. */
import type { Words } from '../../../components/refusal-words';
import type { TargetView } from '../../../contract/read-upward';
import type { UpwardResultView } from '../../../contract/read-upward-results';
import { shownLimit, shownShare } from '../../../domain/score/rounding';

export const UPWARD_WORDS = {
  title: (name: string) => `社区工作者的反映 · ${name}`,
  about:
    '社区工作者每季度不记名评价街道、区和部门。季度结束、满 10 人才公布；没有任何人能看到单份评价，写的话只给被评价单位的上一级看。',
  quarters: '季度',
  quarter: (id: string) => `${id.slice(0, 4)}年第${'一二三四'.charAt(Number(id.slice(-1)) - 1)}季度`,
  above: '返回上一级',
  open: (name: string) => `看${name}的街道和部门`,
  n: (n: number) => `${n} 人评价`,
  satisfied: '满意（含非常满意）',
  interval: (limits: string) => `95% 区间 ${limits}`,
  because: { 'not-over': '季度还没有结束，不公布', 'too-few': '不足 10 人，不公布' },
  burdens: '反映较多的负担',
  noBurden: '没有 5 人以上共同反映的负担。',
  people: (people: number, orMore: boolean) => (orMore ? `${people} 人以上` : `${people} 人`),
  notes: '写的话（次序与提交先后无关）',
  noNotes: '没有写的话。',
  method: (methodId: string) => `方法 ${methodId}`,
  nobody: '这里没有评价对象。',
  trouble: ({ title, advice }: Words) => `${title}。${advice}`,
} as const;

export const targetName = ({ division, department }: TargetView): string => department?.name ?? division.name;

/** The share as shown, with its limits. */
export function satisfiedOf({ satisfied }: UpwardResultView): { value: string; limits: string } | null {
  if (!satisfied) return null;
  const { estimate, interval, limit } = satisfied;
  const share = shownShare(estimate ?? interval.lower, interval);
  const limits = `${share.lower}–${share.upper}`;
  return { value: limit ? shownLimit(limit) : `${share.estimate}%`, limits };
}

/** Places on an axis from 0 to 100 per cent, as CSS. */
export const spanOf = ({ lower, upper }: { lower: number; upper: number }): { left: string; width: string } => ({
  left: `${100 * lower}%`,
  width: `${100 * (upper - lower)}%`,
});
