/** Reader 读者: what somebody who knows the tree and the rules reads from published scores, and from nothing else. */
import type { Method } from '../../../src/domain/score/method';
import type { PublishedScore } from '../../../src/domain/score/published-score';
import type { Range } from '../../../src/domain/score/cut';
import type { StepCounts } from '../../../src/domain/score/step-counts';
import type { Step } from '../../../src/domain/step';

/** Parts of the answers the rules speak of, each but two cut from the one named in `of`. */
export const PARTS = {
  rated: { steps: [1, 2, 3, 4, 5], of: null },
  satisfied: { steps: [4, 5], of: 'rated' },
  not: { steps: [1, 2, 3], of: 'rated' },
  very: { steps: [5], of: 'satisfied' },
  fairly: { steps: [4], of: 'satisfied' },
  middle: { steps: [3], of: 'not' },
  low: { steps: [1, 2], of: 'not' },
  second: { steps: [2], of: 'low' },
  lowest: { steps: [1], of: 'low' },
  none: { steps: [0], of: null },
} as const satisfies Record<string, { steps: readonly Step[]; of: string | null }>;

export type Part = keyof typeof PARTS;

export const PART_NAMES = Object.keys(PARTS) as Part[];

export const peopleIn = (counts: Readonly<StepCounts>, part: Part): number =>
  PARTS[part].steps.reduce<number>((sum, step) => sum + counts[step], 0);

/** Σ factor × people of a step lies in the range; one factor for each step 0..5. */
export interface Statement extends Range {
  unit: number;
  factors: readonly number[];
}

export function statementsOf(published: readonly PublishedScore[], unweighted: boolean, method: Method): Statement[] {
  const someSayNone = published.some(
    ({ figures: { 'sat.dk/1': dk } }) => dk.limit !== null || dk.because === 'would-reveal' || (dk.estimate ?? 0) > 0,
  );
  return published.flatMap((score, unit) => {
    const { n, because, distribution, figures } = score;
    const few = { lower: 0, upper: method.sideFrom - 1 };
    const said: Statement[] = [];
    const say = (steps: readonly Step[], range: Range) => said.push({ unit, ...factorsOf(steps), ...range });
    say(PARTS.rated.steps, n === null ? sizeFrom(because, method) : exactly(n));
    if (because === 'no-answers') say(PARTS.none.steps, exactly(0));
    for (const { steps, count } of distribution ?? []) say(steps, exactly(count));
    const [t2, t3, mean, low, none] = ['sat.t2/1', 'sat.t3/1', 'sat.mean/1', 'sat.low/1', 'sat.dk/1'].map((id) => figures[id as keyof typeof figures]) as [F, F, F, F, F]; // prettier-ignore
    if (t2.limit) say(t2.limit.side === 'at-least' ? PARTS.not.steps : PARTS.satisfied.steps, few);
    if (t3.limit ?? low.limit) say(PARTS.low.steps, few);
    if (none.limit) say(PARTS.none.steps, few);
    if (because === null && none.because === 'imprecise' && someSayNone)
      say(PARTS.none.steps, { lower: method.sideFrom, upper: Infinity });
    if (n === null || !unweighted) return said;
    if (t2.estimate !== null) say(PARTS.satisfied.steps, exactly(Math.round(t2.estimate * n)));
    if (t3.estimate !== null) say(PARTS.low.steps, exactly(n - Math.round(t3.estimate * n)));
    if (low.estimate !== null) say(PARTS.low.steps, exactly(Math.round(low.estimate * n)));
    if (none.estimate !== null) say(PARTS.none.steps, exactly(Math.round((n * none.estimate) / (1 - none.estimate))));
    if (mean.estimate !== null)
      said.push({ unit, factors: [0, 0, 1, 2, 3, 4], ...exactly(Math.round((mean.estimate * n) / 25)) });
    return said;
  });
}

/**
 * Counts of the sides whose share is published without a limit. Of weighted answers a share tells no count, but the rules
 * treat it as if it did: the reader is given it.
 */
export function countsOfShares(published: readonly PublishedScore[], counts: readonly StepCounts[]): Statement[] {
  const isTold = ({ estimate, limit }: F) => estimate !== null && limit === null;
  return published.flatMap(({ figures: { 'sat.t2/1': t2, 'sat.t3/1': t3, 'sat.low/1': low } }, unit) => {
    const parts: Part[] = isTold(t2) ? ['satisfied', 'not'] : [];
    if (isTold(t3) || isTold(low)) parts.push('middle', 'low');
    return parts.map((part) => ({ unit, ...factorsOf(PARTS[part].steps), ...exactly(peopleIn(counts[unit]!, part)) }));
  });
}

type F = PublishedScore['figures'][keyof PublishedScore['figures']];

const factorsOf = (steps: readonly number[]) => ({
  factors: [0, 1, 2, 3, 4, 5].map((step) => (steps.includes(step) ? 1 : 0)),
});

const exactly = (count: number): Range => ({ lower: count, upper: count });

/** What the reason for a hidden size tells of it. */
function sizeFrom(because: PublishedScore['because'], { shownFrom, presentation }: Method): Range {
  if (because === 'no-answers') return exactly(0);
  if (because === 'too-few') return { lower: 0, upper: shownFrom - 1 };
  return { lower: because === 'protects-others' ? presentation.effectiveFrom : shownFrom, upper: Infinity };
}

export type Ranges = Record<Part, Range>;

/** What a unit's own statements leave each part, without any other unit; means are not used. */
export function ownRanges(statements: readonly Statement[]): Ranges {
  const ranges = Object.fromEntries(PART_NAMES.map((part) => [part, { lower: 0, upper: Infinity }])) as Ranges;
  const narrow = (part: Part, { lower, upper }: Range) => {
    const range = ranges[part];
    range.lower = Math.max(range.lower, lower);
    range.upper = Math.min(range.upper, upper);
  };
  for (const statement of statements) {
    const part = partOf(statement);
    if (part) narrow(part, statement);
  }
  tighten(ranges);
  return ranges;
}

/** Takes from each part what the part around it and the part beside it do not leave it. */
export function tighten(ranges: Ranges): void {
  const narrow = (part: Part, { lower, upper }: Range) => {
    const range = ranges[part];
    range.lower = Math.max(range.lower, lower);
    range.upper = Math.min(range.upper, upper);
  };
  for (const [whole, x, y] of [...CUTS].reverse()) narrow(whole, plus(ranges[x], ranges[y]));
  for (const [whole, x, y] of CUTS) {
    const [sum, one, other] = [{ ...ranges[whole] }, { ...ranges[x] }, { ...ranges[y] }];
    narrow(x, lessRange(sum, other));
    narrow(y, lessRange(sum, one));
  }
}

export const plus = (a: Range, b: Range): Range => ({ lower: a.lower + b.lower, upper: a.upper + b.upper });

export const CUTS: readonly (readonly [Part, Part, Part])[] = [
  ['rated', 'satisfied', 'not'],
  ['satisfied', 'very', 'fairly'],
  ['not', 'middle', 'low'],
  ['low', 'second', 'lowest'],
];

const lessRange = (whole: Range, part: Range): Range => ({
  lower: part.upper === Infinity ? 0 : whole.lower - part.upper,
  upper: whole.upper - part.lower,
});

const KEYS = new Map(PART_NAMES.map((part) => [maskOf(PARTS[part].steps), part]));

function maskOf(steps: readonly number[]): string {
  return factorsOf(steps).factors.join('');
}

const partOf = ({ factors }: Statement): Part | null => KEYS.get(factors.join('')) ?? null;
