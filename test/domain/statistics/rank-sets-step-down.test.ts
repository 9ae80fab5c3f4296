import { seeded } from '../../reference/seeded';
import { normalQuantile } from '../../../src/domain/statistics/normal-quantile';
import { rankSets, type RankedUnit } from '../../../src/domain/statistics/rank-sets';

/** Holm's procedure as he wrote it: all pairs in order of their p values, until the first that is not below its level. */
function stepDown(units: readonly RankedUnit[], level: number) {
  const pairs = units.flatMap((a, i) => units.slice(i + 1).map((b, k) => ({ i, j: i + 1 + k, a, b })));
  const distances = pairs.map(({ i, j, a, b }) => {
    const [gap, error] = [a.estimate - b.estimate, Math.hypot(a.standardError, b.standardError)];
    return { above: gap > 0 ? i : j, below: gap > 0 ? j : i, distance: gap === 0 ? 0 : Math.abs(gap) / error };
  });
  distances.sort((one, other) => (one.distance === other.distance ? 0 : other.distance - one.distance));
  const above = units.map(() => 0);
  const below = units.map(() => 0);
  for (const [done, pair] of distances.entries()) {
    if (!(pair.distance > -normalQuantile((1 - level) / (2 * (pairs.length - done))))) break;
    above[pair.below]! += 1;
    below[pair.above]! += 1;
  }
  return units.map((_, unit) => ({ lower: 1 + above[unit]!, upper: units.length - below[unit]! }));
}

const drawers: [string, (random: () => number) => RankedUnit][] = [
  ['of one size', (random) => ({ estimate: 10 * random(), standardError: 0.1 + random() })],
  // prettier-ignore
  ['with ties and errors of 0', (random) => ({ estimate: Math.round(9 * random()), standardError: Math.round(2 * random()) })],
  ['all clear of each other', (random) => ({ estimate: 1e6 * random(), standardError: random() })],
  ['none clear of another', (random) => ({ estimate: random(), standardError: 10 })],
  // prettier-ignore
  ['huge and tiny', (random) => ({ estimate: (random() - 0.5) * 10 ** (600 * random() - 300), standardError: 10 ** (600 * random() - 300) })],
];

test.each(drawers)('the sets by Holm are those of his step-down over sorted pairs, for units %s', (_, draw) => {
  const random = seeded(20261123);
  for (let round = 0; round < 150; round += 1) {
    const units = Array.from({ length: 2 + Math.floor(30 * random()) }, () => draw(random));
    const level = [0.5, 0.9, 0.95, 0.99][round % 4]!;
    const { sets } = rankSets(units, level, 'holm');
    expect(sets.map(({ lower, upper }) => ({ lower, upper }))).toEqual(stepDown(units, level));
  }
});
