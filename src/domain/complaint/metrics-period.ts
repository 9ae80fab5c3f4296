/** Metrics period 统计期: the stretch of time whose due cases `cmp/1` figures are read of, up to the moment they are asked for. */
import { chinaDayAt, midnightOf } from '../china-day';
import { quarterAt } from '../quarter';
import type { DueWindow } from './due-window';

export const METRICS_PERIODS = ['quarter', 'year', 'twelve-months'] as const;
export type MetricsPeriod = (typeof METRICS_PERIODS)[number];

/** The quarter and the year that run, and the twelve months that end now, by China's calendar. */
export function periodWindow(period: MetricsPeriod, now: Date): DueWindow {
  const { year, month, day } = chinaDayAt(now);
  switch (period) {
    case 'quarter':
      return { from: quarterAt(now).opensAt, until: now };
    case 'year':
      return { from: midnightOf({ year, month: 1, day: 1 }), until: now };
    case 'twelve-months':
      return { from: midnightOf({ year: year - 1, month, day }), until: now };
  }
}
