/** A plan as it is typed: days instead of moments, a percentage instead of a share. */
import type { RoundPlanView } from '../../../contract/round-view';
import { chinaDayAt, dayFrom } from '../../../domain/china-day';
import type { PlanFault } from '../../../domain/rounds/round-fault';

export interface TypedPlan {
  title: string;
  opens: string;
  /** The last day on which answers are taken. */
  last: string;
  publishes: string;
  /** In whole percents; empty for none. */
  target: string;
  items: readonly number[];
}
export type PlanField = keyof TypedPlan;

/** Which field a fault of the plan belongs to. */
export const FIELD_OF: Record<PlanFault, PlanField> = {
  'no-title': 'title',
  'title-too-long': 'title',
  'bad-region': 'title',
  'window-in-the-past': 'opens',
  overlaps: 'opens',
  'closes-before-opens': 'last',
  'window-too-short': 'last',
  'window-too-long': 'last',
  'published-before-close': 'publishes',
  'published-too-late': 'publishes',
  'bad-target': 'target',
  'no-items': 'items',
  'headline-missing': 'items',
  'unknown-item': 'items',
  'item-twice': 'items',
};

const DAY_IN_MS = 86_400_000;

export const typedFrom = ({ title, opensAt, closesAt, publishesAt, target, items }: RoundPlanView): TypedPlan => ({
  title,
  opens: written(Date.parse(opensAt)),
  last: written(Date.parse(closesAt) - 1),
  publishes: written(Date.parse(publishesAt)),
  target: target === null ? '' : String(Math.round(target * 100)),
  items,
});

function written(at: number): string {
  const { year, month, day } = chinaDayAt(new Date(at));
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** @returns the plan, or the fields in which something stands that cannot be read */
export function planFrom(typed: TypedPlan): { plan: RoundPlanView } | { unread: PlanField[] } {
  const [opens, last, publishes] = [typed.opens, typed.last, typed.publishes].map((day) => dayFrom(day));
  const target = targetFrom(typed.target);
  if (opens && last && publishes && target !== undefined) {
    return {
      plan: {
        title: typed.title.trim(),
        opensAt: opens.toISOString(),
        closesAt: new Date(+last + DAY_IN_MS).toISOString(),
        publishesAt: publishes.toISOString(),
        target,
        items: [...typed.items],
      },
    };
  }
  const unread: [PlanField, boolean][] = [
    ['opens', !opens],
    ['last', !last],
    ['publishes', !publishes],
    ['target', target === undefined],
  ];
  return { unread: unread.filter(([, is]) => is).map(([field]) => field) };
}

/** @returns `null` for none, `undefined` where it is no whole percentage */
function targetFrom(text: string): number | null | undefined {
  const digits = text.trim().replace(/[%％]$/, '');
  if (digits === '') return null;
  return /^\d{1,3}$/.test(digits) ? Number(digits) / 100 : undefined;
}
