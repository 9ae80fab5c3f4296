import { localCase } from '../../reference/local-case';
import { seeded } from '../../reference/seeded';
import { within } from '../../reference/within';
import { rankSets, type RankSetMethod } from '../../../src/domain/statistics/rank-sets';

interface Sets {
  crit?: number;
  L: number[];
  U: number[];
}

interface Input {
  units: { id: string; x: number; se: number }[];
  level: number;
}

interface Expected {
  rank: number[];
  marginal_bonferroni: Sets;
  simultaneous_bonferroni: Sets;
  simultaneous_holm: Sets;
  klein_wright_wieczorek: Sets;
  csranks_simultaneous_stepdown: Sets;
  csranks_simultaneous_single_step: Sets;
  csranks_marginal_single_step: Sets;
}

const exact: [RankSetMethod, keyof Omit<Expected, 'rank'>][] = [
  ['marginal', 'marginal_bonferroni'],
  ['bonferroni', 'simultaneous_bonferroni'],
  ['holm', 'simultaneous_holm'],
  ['overlap', 'klein_wright_wieczorek'],
];

// The bootstrap sets of csranks are Monte Carlo: they know the joint distribution and are a few places narrower.
// Step-down sets need not be nested.
const bracketed: [RankSetMethod, keyof Omit<Expected, 'rank'>][] = [
  ['bonferroni', 'csranks_simultaneous_single_step'],
  ['holm', 'csranks_simultaneous_stepdown'],
  ['marginal', 'csranks_marginal_single_step'],
];

localCase<Input, Expected>('O10_rank_sets', ({ input: { units, level }, expected }) => {
  const setsBy = (method: RankSetMethod) =>
    rankSets(units.map(({ x, se }) => ({ estimate: x, standardError: se })), level, method); // prettier-ignore

  test.each(exact)('the sets by %s are the %s sets of the reference', (method, name) => {
    const { crit, L, U } = expected[name];
    const { critical, sets } = setsBy(method);
    expect(sets.map(({ rank }) => rank)).toEqual(expected.rank);
    expect(sets.map(({ lower }) => lower)).toEqual(L);
    expect(sets.map(({ upper }) => upper)).toEqual(U);
    if (crit === undefined) expect(critical).toBeNull();
    else within(critical!, crit, 1e-13);
  });

  test.each(bracketed)('the sets by %s lie around the %s sets up to Monte Carlo error', (method, name) => {
    const { L, U } = expected[name];
    setsBy(method).sets.forEach(({ lower, upper }, unit) => {
      expect(Math.abs(lower - L[unit]!)).toBeLessThanOrEqual(3);
      expect(Math.abs(upper - U[unit]!)).toBeLessThanOrEqual(3);
      if (method === 'holm') return;
      expect(lower).toBeLessThanOrEqual(L[unit]!);
      expect(upper).toBeGreaterThanOrEqual(U[unit]!);
    });
  });
});

test('the example of the docstring', () => {
  const units = [90, 80, 79].map((estimate) => ({ estimate, standardError: 1 }));
  expect(rankSets(units, 0.95, 'holm').sets[2]).toEqual({ rank: 3, lower: 2, upper: 3 });
});

test('Holm tests a second pair at a lower critical value than Bonferroni', () => {
  // 0 against 100: clear. 2.3 standard errors between the other two: 2.24 is asked of it as the last but two pairs.
  const units = [100, 3.2, 0].map((estimate) => ({ estimate, standardError: 1 }));
  expect(rankSets(units, 0.95, 'holm').sets[1]).toEqual({ rank: 2, lower: 2, upper: 2 });
  expect(rankSets(units, 0.95, 'bonferroni').sets[1]).toEqual({ rank: 2, lower: 2, upper: 3 });
});

test('a tied pair counts among the tests of Holm', () => {
  // 2.3 standard errors: enough for two pairs (2.24), not for three (2.39).
  const units = [2.3 * Math.SQRT2, 0, 0].map((estimate) => ({ estimate, standardError: 1 }));
  expect(rankSets(units, 0.95, 'holm').sets[0]).toEqual({ rank: 1, lower: 1, upper: 3 });
});

test.each<[RankSetMethod, number, number, number]>([
  // The tables' two-sided z of 5%, 5% / 3, 5% / 2 and 1 − √0.95.
  ['bonferroni', 2, 0.95, 1.959964],
  ['bonferroni', 3, 0.95, 2.39398],
  ['marginal', 2, 0.95, 1.959964],
  ['marginal', 3, 0.95, 2.241403],
  ['overlap', 2, 0.95, 2.236477],
])('by %s %i units are told apart at %f from %f standard errors', (method, count, level, z) => {
  const units = Array.from({ length: count }, (_, i) => ({ estimate: i, standardError: 1 }));
  expect(rankSets(units, level, method).critical).toBeCloseTo(z, 6);
});

test.each<[RankSetMethod, number]>([
  ['holm', 1.959963984540054 * 5],
  ['bonferroni', 1.959963984540054 * 5],
  ['marginal', 1.959963984540054 * 5],
  ['overlap', 2.236476646 * 7],
])('errors of 3 and 4 add up by %s: two units are told apart beyond a difference of %f', (method, edge) => {
  const setOfBetter = (gap: number) =>
    rankSets([{ estimate: gap, standardError: 3 }, { estimate: 0, standardError: 4 }], 0.95, method).sets[0]; // prettier-ignore
  expect(setOfBetter(edge * (1 + 1e-6))).toEqual({ rank: 1, lower: 1, upper: 1 });
  expect(setOfBetter(edge * (1 - 1e-6))).toEqual({ rank: 1, lower: 1, upper: 2 });
});

test.each(['bonferroni', 'marginal', 'overlap'] as const)(
  'by %s a difference of the critical value is not beyond it',
  (method) => {
    const { critical } = rankSets([{ estimate: 1, standardError: 1 }, { estimate: 0, standardError: 0 }], 0.95, method); // prettier-ignore
    const units = [{ estimate: critical!, standardError: 1 }, { estimate: 0, standardError: 0 }]; // prettier-ignore
    expect(rankSets(units, 0.95, method).sets[0]).toEqual({ rank: 1, lower: 1, upper: 2 });
    expect(rankSets(units, 0.95, 'holm').sets[0]).toEqual(rankSets(units, 0.95, 'bonferroni').sets[0]);
  },
);

test('a pair at the edge is judged by its number of standard errors, to the last digit', () => {
  const clear = new Set<boolean>();
  for (let i = 1; i <= 200; i += 1) {
    const standardError = i / 7;
    const of = (gap: number) =>
      rankSets([{ estimate: gap, standardError }, { estimate: 0, standardError }], 0.95, 'bonferroni'); // prettier-ignore
    const critical = of(1).critical!;
    const error = standardError * Math.SQRT2;
    const isClear = (critical * error) / error > critical;
    clear.add(isClear);
    expect([i, of(critical * error).sets[0]!.upper]).toEqual([i, isClear ? 1 : 2]);
  }
  // Rounding decides, and decides either way.
  expect(clear.size).toBe(2);
});

test('Holm has no critical value of all pairs', () => {
  const units = [1, 2, 9].map((estimate) => ({ estimate, standardError: 1 }));
  expect(rankSets(units, 0.95, 'holm').critical).toBeNull();
});

test('tied units share the better place, and the next place stays empty', () => {
  const units = [7, 9, 7, 8, 9, 9].map((estimate) => ({ estimate, standardError: 1 }));
  expect(rankSets(units, 0.95, 'holm').sets.map(({ rank }) => rank)).toEqual([5, 1, 5, 4, 1, 1]);
});

test('every set holds the sample rank, and the stricter method’s set holds the laxer one’s', () => {
  const random = seeded(11);
  for (let round = 0; round < 60; round += 1) {
    const units = Array.from({ length: 1 + Math.floor(12 * random()) }, () => ({
      estimate: Math.round(20 * random()),
      standardError: Math.round(4 * random()),
    }));
    const by = (method: RankSetMethod) => rankSets(units, 0.9, method).sets;
    for (const method of ['holm', 'bonferroni', 'marginal', 'overlap'] as const) {
      for (const { rank, lower, upper } of by(method)) {
        expect(1 <= lower && lower <= rank && rank <= upper && upper <= units.length).toBe(true);
      }
    }
    for (const [strict, lax] of [
      ['bonferroni', 'holm'],
      ['bonferroni', 'marginal'],
    ] as const) {
      // prettier-ignore
      by(strict).forEach(({ lower, upper }, unit) => {
        expect(lower).toBeLessThanOrEqual(by(lax)[unit]!.lower);
        expect(upper).toBeGreaterThanOrEqual(by(lax)[unit]!.upper);
      });
    }
  }
});

test.each(['holm', 'bonferroni', 'marginal', 'overlap'] as const)('ties and exact figures by %s', (method) => {
  const units = [5, 5, 7].map((estimate) => ({ estimate, standardError: 0 }));
  expect(rankSets(units, 0.95, method).sets).toEqual([
    { rank: 2, lower: 2, upper: 3 },
    { rank: 2, lower: 2, upper: 3 },
    { rank: 1, lower: 1, upper: 1 },
  ]);
});

test('a single unit holds the only place', () => {
  for (const method of ['holm', 'marginal', 'overlap'] as const) {
    const alone = rankSets([{ estimate: 1, standardError: 1 }], 0.95, method);
    expect(alone).toEqual({ critical: null, sets: [{ rank: 1, lower: 1, upper: 1 }] });
  }
});

test('the largest numbers do not overflow', () => {
  const units = [1, -1].map((sign) => ({ estimate: sign * Number.MAX_VALUE, standardError: Number.MAX_VALUE }));
  expect(rankSets(units, 0.95, 'overlap').sets[0]).toEqual({ rank: 1, lower: 1, upper: 2 });
  expect(rankSets(units, 0.5, 'holm').sets[0]).toEqual({ rank: 1, lower: 1, upper: 1 });
});

const one = { estimate: 1, standardError: 1 };
test.each([
  [[], 0.95, 'rankSets requires at least one unit'],
  [[one, { estimate: NaN, standardError: 1 }], 0.95, 'rankSets requires finite estimates'],
  [[one, { estimate: Infinity, standardError: 1 }], 0.95, 'rankSets requires finite estimates'],
  [[one, { estimate: 1, standardError: -1 }], 0.95, 'rankSets requires finite standard errors >= 0'],
  [[one, { estimate: 1, standardError: NaN }], 0.95, 'rankSets requires finite standard errors >= 0'],
  [[one, { estimate: 1, standardError: Infinity }], 0.95, 'rankSets requires finite standard errors >= 0'],
  [[one], 0, 'rankSets requires 0 < level < 1'],
  [[one], 1, 'rankSets requires 0 < level < 1'],
  [[one], NaN, 'rankSets requires 0 < level < 1'],
])('rankSets(%j, %p) is a RangeError', (units, level, words) => {
  expect(() => rankSets(units, level, 'holm')).toThrow(new RangeError(words));
});
