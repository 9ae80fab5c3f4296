/** Plan faults 方案问题: everything that is wrong with a plan, all at once, so that each stands beside its field. */
import { levelOf, liesIn } from '../division';
import { DEFAULT_ITEMS, HEADLINE_ITEM } from '../item';
import type { PlanFault } from './round-fault';
import { ROUND_TITLE_LIMIT, type RoundPlan } from './round-plan';

const DAY_IN_MS = 86_400_000;
/** Days; about one and ninety-two, a quarter of a year at the longest. */
export const SHORTEST_WINDOW = 1;
export const LONGEST_WINDOW = 92;
/** Days between the close and the publication: figures are not held back until they are forgotten. */
export const LATEST_PUBLICATION = 92;

/** What another round takes up. */
export interface TakenWindow {
  region: string;
  opensAt: Date;
  closesAt: Date;
}

/**
 * @param now the round is to begin later
 * @param taken the windows of every round that is sealed
 */
export function planFaults(plan: RoundPlan, now: Date, taken: readonly TakenWindow[]): PlanFault[] {
  return [
    ...titleFaults(plan),
    ...(['city', 'district'].includes(levelOf(plan.region) ?? '') ? [] : (['bad-region'] as const)),
    ...windowFaults(plan, now),
    ...(taken.some((other) => overlap(plan, other)) ? (['overlaps'] as const) : []),
    ...publicationFaults(plan),
    ...(plan.target === null || (plan.target > 0 && plan.target < 1) ? [] : (['bad-target'] as const)),
    ...itemFaults(plan.items),
  ];
}

function titleFaults({ title }: RoundPlan): PlanFault[] {
  if (title.trim() === '') return ['no-title'];
  return title.length > ROUND_TITLE_LIMIT ? ['title-too-long'] : [];
}

/** Written so that a date that is none is refused too. */
function windowFaults({ opensAt, closesAt }: RoundPlan, now: Date): PlanFault[] {
  const days = (+closesAt - +opensAt) / DAY_IN_MS;
  return [
    ...(+opensAt > +now ? [] : (['window-in-the-past'] as const)),
    ...(!(days > 0)
      ? (['closes-before-opens'] as const)
      : days < SHORTEST_WINDOW
        ? (['window-too-short'] as const)
        : days > LONGEST_WINDOW
          ? (['window-too-long'] as const)
          : []),
  ];
}

function publicationFaults({ closesAt, publishesAt }: RoundPlan): PlanFault[] {
  const days = (+publishesAt - +closesAt) / DAY_IN_MS;
  if (!(days >= 0)) return ['published-before-close'];
  return days > LATEST_PUBLICATION ? ['published-too-late'] : [];
}

function itemFaults(items: readonly number[]): PlanFault[] {
  if (items.length === 0) return ['no-items'];
  const listed = new Set(DEFAULT_ITEMS.map(({ item }) => item));
  return [
    ...(items.includes(HEADLINE_ITEM) ? [] : (['headline-missing'] as const)),
    ...(items.every((item) => listed.has(item)) ? [] : (['unknown-item'] as const)),
    ...(new Set(items).size === items.length ? [] : (['item-twice'] as const)),
  ];
}

/** Some community would be asked in two rounds at one moment. */
const overlap = (one: TakenWindow, other: TakenWindow): boolean =>
  (liesIn(one.region, other.region) || liesIn(other.region, one.region)) &&
  one.opensAt < other.closesAt &&
  other.opensAt < one.closesAt;
