/**
 * Upward result 反向评价结果 `up/1`: what is told of one unit once a quarter is over. Whoever is rated is the superior of those
 * who rate: no number may show how a single one of them answered, also not where they all answered alike.
 */
import { outwards, type Limit } from '../score/figure';
import { isOver, type Quarter } from '../quarter';
import { wilson, type Interval } from '../statistics/wilson';
import { BURDENS, type Burden } from './burden';
import { namedBy, type UpwardAnswer } from './upward-answer';

/** Below so many people nothing is told, not even that there were some. */
const SHOWN_FROM = 10;

/** A group of fewer people is not told apart. */
const GROUP_FROM = 5;

/** The share of 4 and 5 with its Wilson interval, or as a limit where fewer than five people are on a side. */
export type SatisfiedShare =
  { estimate: number; interval: Interval; limit: null } | { estimate: null; interval: Interval; limit: Limit };

/** People; `orMore`: so many at least, where fewer than five did not name it. `null`: fewer than five did, or nobody. */
export type People = { people: number; orMore: boolean } | null;

export type UpwardBecause = 'not-over' | 'too-few';

export type UpwardResult = { methodId: 'up/1'; quarter: string } & (
  | {
      /** People who answered. */
      n: number;
      satisfied: SatisfiedShare;
      burdens: Record<Burden, People>;
      /** In an order that says nothing of when they came. */
      notes: readonly string[];
      because: null;
    }
  | { n: null; satisfied: null; burdens: null; notes: readonly []; because: UpwardBecause }
);

/**
 * @param answers one a person, all of the quarter and the unit
 * @param level confidence level of the interval, 0 < level < 1
 */
export function upwardResult(
  answers: readonly UpwardAnswer[],
  quarter: Quarter,
  now: Date,
  level: number,
): UpwardResult {
  const origin = { methodId: 'up/1', quarter: quarter.id } as const;
  const because = !isOver(quarter, now) ? 'not-over' : answers.length < SHOWN_FROM ? 'too-few' : null;
  if (because) return { ...origin, n: null, satisfied: null, burdens: null, notes: [], because };
  const n = answers.length;
  const named = namedBy(answers);
  return {
    ...origin,
    n,
    satisfied: shareOf(answers.filter(({ step }) => step >= 4).length, n, level),
    burdens: Object.fromEntries(BURDENS.map((one) => [one, people(named[one], n)])) as Record<Burden, People>,
    notes: answers.flatMap(({ note }) => note ?? []).sort(),
    because: null,
  };
}

/** A limit is the same for every count it allows. */
function shareOf(satisfied: number, n: number, level: number): SatisfiedShare {
  const few = GROUP_FROM - 1;
  const around = (share: number) => outwards(wilson(share, n, level), 1);
  if (n - satisfied <= few) {
    const share = (n - few) / n;
    return { estimate: null, interval: { ...around(share), upper: 1 }, limit: { side: 'at-least', share } };
  }
  if (satisfied <= few) {
    const share = few / n;
    return { estimate: null, interval: { ...around(share), lower: 0 }, limit: { side: 'at-most', share } };
  }
  return { estimate: satisfied / n, interval: around(satisfied / n), limit: null };
}

function people(count: number, n: number): People {
  if (count < GROUP_FROM) return null;
  const limit = n - (GROUP_FROM - 1);
  return count >= limit ? { people: limit, orMore: true } : { people: count, orMore: false };
}
