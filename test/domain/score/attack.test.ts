/**
 * Attack 攻击试验: whatever is published of random rounds is read by somebody who knows the tree and the rules, and nobody's
 * answers must follow. ATTACK_ROUNDS sets how many rounds (10,000 unless told).
 */
import audit from '../../reference/O13_suppression_audit.json';
import type { Range } from '../../../src/domain/score/cut';
import { shown } from '../../../src/domain/score/figure';
import { CSM_1, type Method } from '../../../src/domain/score/method';
import type { PublishedScore, Window } from '../../../src/domain/score/published-score';
import { releaseWindow } from '../../../src/domain/score/release-window';
import type { UnitScore } from '../../../src/domain/score/score';
import type { StepCounts } from '../../../src/domain/score/step-counts';
import { STEPS, type Step } from '../../../src/domain/step';
import { feasibleIntervals } from '../../../src/domain/statistics/feasible-intervals';
import { seeded } from '../../reference/seeded';
import { subtracted } from './attacker';
import { exactRanges } from './exact-audit';
import { leaksIn, type Leak } from './leaks';
import { linearProgram } from './linear-program';
import { randomRound, roundOf, scored, type Round } from './random-round';
import { countsOfShares, ownRanges, PART_NAMES, peopleIn, statementsOf, type Ranges, type Statement } from './reader';

const ROUNDS = Number(process.env.ATTACK_ROUNDS ?? 10_000);

/** Lowest units of a round's tree at most: now and then a large one. */
const mostOf = (seed: number): number => (seed % 25 === 0 ? 40 : 10);

type Auditor = (round: Round, own: readonly Ranges[], statements: readonly Statement[]) => Ranges[];
const subtracting: Auditor = ({ parents, counts }, own) => subtracted(parents, counts, own);
const programming: Auditor = ({ parents }, _own, statements) => exactRanges(parents, statements);

function leaksOf(round: Round, published: readonly PublishedScore[], auditor: Auditor, method: Method = CSM_1): Leak[] {
  const statements = [...statementsOf(published, round.unweighted, method), ...countsOfShares(published, round.counts)];
  const own = ownRangesOf(round, statements);
  return leaksIn(round.parents, round.counts, own, auditor(round, own, statements), CSM_1);
}

function ownRangesOf({ parents }: Round, statements: readonly Statement[]): Ranges[] {
  const byUnit = parents.map((): Statement[] => []);
  for (const statement of statements) byUnit[statement.unit]!.push(statement);
  return byUnit.map(ownRanges);
}

const publishedOf = (scores: readonly UnitScore[]) => scores.map(({ published }) => published);

const words = (seed: number, leaks: readonly Leak[]) => leaks.map((leak) => `seed ${seed}: ${JSON.stringify(leak)}`);

describe('a reader who subtracts', () => {
  test('recovers no count below 10 that is hidden, from any of the rounds', () => {
    const leaks: string[] = [];
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const round = randomRound(seed, mostOf(seed));
      leaks.push(...words(seed, leaksOf(round, publishedOf(scored(round)), subtracting)));
    }
    expect(leaks).toEqual([]);
  }, 600_000);

  test('nor does one who solves everything published at once, in a sample of the rounds', () => {
    const leaks: string[] = [];
    for (let seed = 20_001; seed <= 20_000 + Math.ceil(ROUNDS / 20); seed++) {
      const round = randomRound(seed, 12);
      leaks.push(...words(seed, leaksOf(round, publishedOf(scored(round)), programming)));
    }
    expect(leaks).toEqual([]);
  }, 600_000);

  test('nor does one who rightly takes «imprecise» for 30 people at most', () => {
    const most = CSM_1.presentation.effectiveFrom;
    const leaks: string[] = [];
    for (let seed = 60_001; seed <= 60_000 + Math.ceil(ROUNDS / 40); seed++) {
      const round = randomRound(seed, 12);
      const published = publishedOf(scored(round));
      const guessing: Auditor = (of, own, statements) => {
        const guesses = published.flatMap(({ because }, unit): Statement[] =>
          because === 'imprecise' && peopleIn(round.counts[unit]!, 'rated') <= most
            ? [{ unit, factors: [0, 1, 1, 1, 1, 1], lower: 0, upper: most }]
            : [],
        );
        return programming(of, own, [...statements, ...guesses]);
      };
      leaks.push(...words(seed, leaksOf(round, published, guessing)));
    }
    expect(leaks).toEqual([]);
  }, 600_000);

  test('is never surer than one who solves everything at once, and neither is ever wrong', () => {
    for (let seed = 40_001; seed <= 40_060; seed++) {
      const round = randomRound(seed, 10);
      const statements = statementsOf(publishedOf(scored(round)), round.unweighted, CSM_1);
      const simple = subtracted(round.parents, round.counts, ownRangesOf(round, statements));
      exactRanges(round.parents, statements).forEach((exact, unit) => {
        for (const part of PART_NAMES) {
          const count = peopleIn(round.counts[unit]!, part);
          const [s, e] = [simple[unit]![part], exact[part]];
          const inOrder = s.lower <= e.lower && e.lower <= count && count <= e.upper && e.upper <= s.upper;
          expect([seed, unit, part, s, e, inOrder]).toEqual([seed, unit, part, s, e, true]);
        }
      });
    }
  });
});

describe('a release that is careless is found out within 300 rounds', () => {
  const within300 = (publish: (round: Round) => PublishedScore[], auditor: Auditor, method: Method) => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 300; seed++) {
      const round = randomRound(seed, 10);
      for (const { how, part } of leaksOf(round, publish(round), auditor, method)) kinds.add(`${part} ${how}`);
    }
    return kinds;
  };
  const careless: Method = { ...CSM_1, feasibleFrom: 0 };
  const uncapped: Method = { ...CSM_1, sideFrom: 0 };
  const lax = (method: Method) => (round: Round) => publishedOf(scored(round, method));

  test('one without complementary suppression, whoever audits', () => {
    for (const auditor of [subtracting, programming]) {
      const kinds = within300(lax(careless), auditor, careless);
      for (const kind of ['rated', 'not', 'middle', 'low', 'very', 'fairly'])
        expect(kinds).toContain(`${kind} recovered`);
    }
  });

  test('one without limits for sides of few', () => {
    const kinds = within300(lax(uncapped), subtracting, uncapped);
    for (const kind of ['not', 'low', 'none']) expect(kinds).toContain(`${kind} shown`);
  });

  test('one that always shows the mean', () => {
    const withMeans = (round: Round) =>
      scored(round).map(({ published, estimates }): PublishedScore => {
        if (published.because !== null) return published;
        return { ...published, figures: { ...published.figures, 'sat.mean/1': shown(estimates['sat.mean/1']) } };
      });
    const kinds = within300(withMeans, programming, CSM_1);
    for (const kind of ['very', 'fairly', 'second', 'lowest']) expect(kinds).toContain(`${kind} recovered`);
  });
});

test.each(Object.entries(audit.expected))('both auditors know what is hidden in %s', (_name, expected) => {
  const { table } = audit.input;
  const hidden = expected.map(({ row, col }) => ({ row: row - 1, column: col - 1 }));
  const size = hidden.length;
  const lines = [
    ...table.map((_row, row) => hidden.map((cell) => cell.row === row)),
    ...table[0]!.map((_count, column) => hidden.map((cell) => cell.column === column)),
  ].filter((line) => line.some(Boolean));
  const program = linearProgram(
    lines.map((line) => {
      const total = expected.reduce((sum, { value }, i) => sum + (line[i] ? value : 0), 0);
      return { factors: line.map(Number), lower: total, upper: total };
    }),
    size,
  );
  const intervals = feasibleIntervals(table, hidden);
  expected.forEach(({ lo, hi }, i) => {
    const only = hidden.map((_cell, j) => (i === j ? 1 : 0));
    expect(program.minimum(only)).toBeCloseTo(lo, 6);
    expect(program.maximum(only)).toBeCloseTo(hi, 6);
    expect(intervals[i]).toMatchObject({ lower: lo, upper: hi });
  });
});

describe('differences over time', () => {
  const [a, b, c] = ['2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z'];
  const now = new Date('2026-06-01T00:00:00Z');

  interface Release {
    window: Window;
    round: Round;
  }

  /** The answers of March, those of March and April, and those of April: a few latecomers, 0 to 7 a step. */
  const seriesOf = (seed: number): Release[] => {
    const march = randomRound(seed, 8);
    const next = seeded(seed);
    const hasBelow = new Set(march.parents);
    const lowest = <T>(of: (unit: number) => T) =>
      march.parents.map((_parent, unit) => (hasBelow.has(unit) ? null : of(unit)));
    const stepsOf = (of: (step: Step) => number) =>
      Object.fromEntries(STEPS.map((step) => [step, of(step)])) as StepCounts;
    const late = lowest((unit) => stepsOf((step) => Math.min(7, Math.floor(next() * march.counts[unit]![step]))));
    const both = lowest((unit) => stepsOf((step) => march.counts[unit]![step] + late[unit]![step]));
    return [
      { window: { from: a, until: b }, round: march },
      { window: { from: a, until: c }, round: roundOf(march.parents, both) },
      { window: { from: b, until: c }, round: roundOf(march.parents, late) },
    ];
  };

  /** Counts below 10 in what an overlapping release has more than one before it: both know them, so the reader does. */
  const differencesBelow10 = (releases: readonly Release[]): number => {
    const tables = releases.map(({ round }) =>
      ownRangesOf(round, statementsOf(publishedOf(scored(round)), round.unweighted, CSM_1)),
    );
    const isKnown = ({ lower, upper }: Range) => lower === upper;
    let found = 0;
    releases.forEach(({ window, round: { parents } }, later) =>
      releases.slice(0, later).forEach((before, earlier) => {
        if (!(before.window.from < window.until && window.from < before.window.until)) return;
        parents.forEach((_parent, unit) =>
          PART_NAMES.forEach((part) => {
            const [known, less] = [tables[later]![unit]![part], tables[earlier]![unit]![part]];
            const more = known.lower - less.lower;
            if (isKnown(known) && isKnown(less) && more !== 0 && Math.abs(more) < CSM_1.cellFrom) found++;
          }),
        );
      }),
    );
    return found;
  };

  const allowed = (attempted: readonly Release[]): Release[] =>
    attempted.reduce<Release[]>((released, next) => {
      const earlier = released.map(({ window }) => window);
      return releaseWindow(next.window, earlier, now) === null ? [...released, next] : released;
    }, []);

  test('of [a,b), [a,c) and [b,c) the second is refused, and no two that are left can be subtracted', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const released = allowed(seriesOf(seed));
      expect(released.map(({ window }) => window)).toEqual([{ from: a, until: b }, { from: b, until: c }]); // prettier-ignore
      expect(differencesBelow10(released)).toBe(0);
      for (const { round } of released)
        expect(words(seed, leaksOf(round, publishedOf(scored(round)), subtracting))).toEqual([]);
    }
  });

  test('were it released, the difference would give small counts away', () => {
    let found = 0;
    for (let seed = 1; seed <= 100; seed++) found += differencesBelow10(seriesOf(seed));
    expect(found).toBeGreaterThan(400);
  });
});
