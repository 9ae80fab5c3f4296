/** Words on tasks let into communities, for whoever reads of them. */
import type { AdmissionLine } from '../contract/admission-view';
import type { AdmissionState } from '../domain/admission/admission-state';
import { chinaDayAt } from '../domain/china-day';

export const ADMISSION_STATE_WORDS: Record<AdmissionState, string> = {
  applied: '待评分',
  scored: '已评分，待决定',
  granted: '已准入，尚未开始',
  running: '正在执行',
  refused: '未准入',
  withdrawn: '已撤回',
  ended: '已提前终止',
  expired: '已到期，自动失效',
};

/** 2026年12月1日. */
export function dateWords(iso: string): string {
  const { year, month, day } = chinaDayAt(new Date(iso));
  return `${year}年${month}月${day}日`;
}

/** The last day before a moment. */
export const lastDateWords = (until: string): string => dateWords(new Date(Date.parse(until) - 1).toISOString());

export const ADMISSION_WORDS = {
  key: '重点事项',
  applicant: '申请单位',
  region: '适用范围',
  regionOf: (name: string, level: string) => (level === 'community' ? name : `${name}所有社区、村`),
  term: '期限',
  termOf: ({ from, until }: Pick<AdmissionLine, 'from' | 'until'>) => `${dateWords(from)}至${lastDateWords(until)}`,
  hours: '工作量',
  hoursOf: (hours: number) => `每社区每月约 ${hours} 小时`,
  means: '随附资源',
  meansOf: (yuan: number, means: string) =>
    `${yuan > 0 ? `每社区经费 ${yuan.toLocaleString('en-US')} 元` : '不带经费'}；${means}`,
  work: '社区要做的',
  basis: '依据',
  personalData: '收集个人信息',
  yes: '是',
  no: '否',
  total: '评分',
  totalOf: (total: number) => `${total} 分`,
  reason: '理由',
} as const;

export const RUBRIC_WORDS = {
  title: (version: string) => `评分标准（${version}）`,
  criterion: (title: string, most: number) => `${title}（满分 ${most} 分）`,
  must: (least: number) => `低于 ${least} 分，不论总分多少都不准入`,
  pass: (pass: number) => `总分满 ${pass} 分，且各项都不低于底线，才可以准入。`,
  key: (hours: number) =>
    `每社区每月 ${hours} 小时以上、收集个人信息或面向全区以上的是重点事项，要先听证、再决定。标准有改动就用新版本，已受理的仍按原版本。`,
  points: (points: number, most: number) => `${points} / ${most}`,
} as const;
