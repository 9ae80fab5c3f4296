/** Random rounds 随机轮次: trees of communities with answers, from ordinary to nasty, the same for the same seed. */
import { CSM_1, type Method } from '../../../src/domain/score/method';
import { rollUp } from '../../../src/domain/score/roll-up';
import { scoreUnits, type UnitScore } from '../../../src/domain/score/score';
import type { Unit } from '../../../src/domain/score/unit';
import { noCounts, ratedIn, type StepCounts } from '../../../src/domain/score/step-counts';
import { stepTotals } from '../../../src/domain/score/step-totals';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { addCounts } from '../../../src/domain/score/step-counts';
import { STEPS, type Step } from '../../../src/domain/step';
import { seeded } from '../../reference/seeded';

export interface Round {
  /** Place of the unit above each unit, before it in the list; -1 for the top. */
  parents: number[];
  /** True answers of every unit. */
  counts: StepCounts[];
  units: Unit[];
  /** Every answer counts as one: shares times people are whole numbers. */
  unweighted: boolean;
}

/** @param most lowest units a tree may have */
export function randomRound(seed: number, most: number): Round {
  const random = seeded(1 + ((seed * 7919) % 2147483646));
  for (let warm = 0; warm < 5; warm++) random();
  const draw = drawsFrom(random);
  const parents = tree(draw, most);
  const hasBelow = new Set(parents);
  const shape = shapeOf(draw);
  const own = parents.map((_parent, unit) => (hasBelow.has(unit) ? null : answers(draw, shape)));
  touchUp(
    draw,
    own.filter((counts) => counts !== null),
  );
  return roundOf(parents, own, draw.oneOf(WEIGHTINGS), draw);
}

/** @param own answers of the lowest units; `null` for every unit above */
export function roundOf(
  parents: number[],
  own: readonly (StepCounts | null)[],
  weighting: Weighting = 'none',
  draw: Draws = drawsFrom(seeded(1)),
): Round {
  const totals = rollUp(
    parents,
    own.map((counts, unit) => counts && stepTotals(cellsOf(counts, String(unit), weighting, draw))),
  );
  return {
    parents,
    counts: countsAbove(parents, own),
    units: parents.map((parent, unit) => ({
      parent,
      totals: totals[unit]!,
      population: draw.chance(0.2) ? 60 + draw.below(400) : null,
    })),
    unweighted: weighting === 'none',
  };
}

export const scored = ({ units }: Round, method: Method = CSM_1, target: number | null = 0.9): UnitScore[] =>
  scoreUnits(units, {
    method,
    evidence: 'open',
    window: { from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z' },
    target,
  });

export function countsAbove(parents: readonly number[], own: readonly (StepCounts | null)[]): StepCounts[] {
  const counts = own.map((given) => (given ? { ...given } : noCounts()));
  for (let unit = parents.length - 1; unit > 0; unit--) addCounts(counts[parents[unit]!]!, counts[unit]!);
  return counts;
}

type Weighting = 'none' | 'weights' | 'clusters';
const WEIGHTINGS: readonly Weighting[] = [...new Array<Weighting>(8).fill('none'), 'weights', 'clusters'];

/** The answers of a community as cells; weights and clusters do not look at the step. */
function cellsOf(counts: StepCounts, stratum: string, weighting: Weighting, draw: Draws): AnswerCell[] {
  if (weighting === 'none') return [{ stratum, cluster: null, weight: 1, counts, missing: 0 }];
  const parts = Array.from({ length: 6 }, noCounts);
  for (const step of STEPS) for (let i = 0; i < counts[step]; i++) parts[draw.below(6)]![step]++;
  return parts.map((part, i) => ({
    stratum,
    cluster: weighting === 'clusters' ? String(i) : null,
    weight: weighting === 'weights' ? 1 + 0.25 * i : 1,
    counts: part,
    missing: 0,
  }));
}

type Draws = ReturnType<typeof drawsFrom>;

const drawsFrom = (random: () => number) => ({
  below: (n: number) => Math.floor(random() * n),
  chance: (p: number) => random() < p,
  oneOf: <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!,
  /** How many of n, each with chance p. */
  among: (n: number, p: number) => {
    let found = 0;
    for (let i = 0; i < n; i++) if (random() < p) found++;
    return found;
  },
});

/** One to four levels of one to twelve units each; some lowest units stand directly below a high one. */
function tree(draw: Draws, most: number): number[] {
  const parents = [-1];
  let level = [0];
  const levels = draw.oneOf([1, 2, 2, 3, 3, 3, 4, 4]);
  for (let depth = 1; depth < levels; depth++) {
    const next: number[] = [];
    for (const unit of level) {
      if (depth > 1 && draw.chance(0.2)) continue;
      const children =
        depth === levels - 1 ? draw.oneOf([1, 2, 3, 4, 5, 6, 8, 10, 12]) : draw.oneOf([1, 1, 2, 2, 3, 4]);
      for (let child = 0; child < children && parents.length < most; child++) {
        next.push(parents.length);
        parents.push(unit);
      }
    }
    level = next;
  }
  return parents;
}

interface Shape {
  /** Chance that an answer is a 4 or 5; of those that it is a 5; of the others a 3; of the rest a 2; and of 不了解. */
  satisfied: number;
  very: number;
  fair: number;
  dissatisfied: number;
  none: number;
  tiny: number;
}

const shapeOf = (draw: Draws): Shape => ({
  satisfied: draw.oneOf([0.05, 0.3, 0.6, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.96, 0.97, 0.98, 0.99, 1]),
  very: draw.oneOf([0, 0.3, 0.5, 0.7, 0.9, 0.97, 1]),
  fair: draw.oneOf([0, 0.4, 0.6, 0.8, 1]),
  dissatisfied: draw.oneOf([0, 0.5, 0.7, 1]),
  none: draw.oneOf([0, 0.005, 0.02, 0.05, 0.3]),
  tiny: draw.oneOf([0, 0.1, 0.2, 0.5, 0.8]),
});

function answers(draw: Draws, shape: Shape): StepCounts {
  const size = draw.chance(shape.tiny)
    ? draw.below(13)
    : draw.oneOf([10, 28, 29, 30, 31, 32, 35, 40, 50, 60, 80, 100, 120, 160, 240, 400]) + draw.below(8);
  const own = draw.chance(0.7) ? shape.satisfied : Math.min(1, shape.satisfied + 0.1 * (draw.below(3) - 1));
  return split(draw, shape, size, draw.among(size, Math.max(0, own)));
}

function split(draw: Draws, shape: Shape, size: number, satisfied: number): StepCounts {
  const very = draw.among(satisfied, shape.very);
  const fair = draw.among(size - satisfied, shape.fair);
  const low = size - satisfied - fair;
  const dissatisfied = draw.among(low, shape.dissatisfied);
  const none = draw.among(size, shape.none);
  return { 0: none, 1: low - dissatisfied, 2: dissatisfied, 3: fair, 4: satisfied - very, 5: very };
}

/** Sides of exactly 4, 5, 9 and 10; a city of one voice, but for one. */
function touchUp(draw: Draws, own: readonly StepCounts[]): void {
  for (const counts of own) {
    if (!draw.chance(0.25)) continue;
    const [from, to] = draw.oneOf<[Step, Step]>([[5, 3], [5, 2], [5, 1], [4, 2], [5, 4], [3, 2], [3, 4], [5, 0]]); // prettier-ignore
    const wanted = draw.oneOf([0, 4, 5, 9, 10]);
    const moved = Math.max(-counts[to], Math.min(counts[from], wanted - counts[to]));
    counts[from] -= moved;
    counts[to] += moved;
  }
  if (!draw.chance(0.08)) return;
  const voice = draw.oneOf<Step>([5, 4]);
  for (const counts of own) {
    const rated = ratedIn(counts);
    Object.assign(counts, noCounts(), { [voice]: rated });
  }
  const dissenter = draw.oneOf(own);
  if (dissenter[voice] > 0 && draw.chance(0.5)) {
    dissenter[voice]--;
    dissenter[draw.oneOf<Step>([1, 2, 3])]++;
  }
}
