/** Round scores 轮次测评结果: every figure of a round that may be shown, from the tallies of its communities. */
import { tQuantiles } from '../statistics/t-quantiles';
import type { Channel } from '../channel';
import type { Setting } from '../division';
import type { Evidence } from '../evidence';
import { HEADLINE_ITEM } from '../item';
import type { AnswerCell } from './answer-cell';
import type { Because } from './because';
import { contrastOf, releaseContrasts } from './contrast';
import { divideHidden } from './divided-units';
import { outwards } from './figure';
import { HEADLINE_MEASURE, MEASURES } from './measure';
import type { PublishedScore } from './published-score';
import type { ReleasedUnit } from './release';
import { rollUp } from './roll-up';
import { scoreTree, type ScoredTree, type Survey } from './score';
import type { StepCounts } from './step-counts';
import { stepTotals, type StepTotals } from './step-totals';

export interface ScoredDivision {
  code: string;
  /** Code of the division above, before this one in the list; `null` for the top. */
  parent: string | null;
  level: 'city' | 'district' | 'street' | 'community';
  setting: Setting | null;
  population: number | null;
}

export interface Tally {
  community: string;
  evidence: Evidence;
  channel: Channel;
  item: number;
  /** Of steps 0 to 5. */
  counts: readonly [number, number, number, number, number, number];
}

export interface PublishedContrast {
  /** People who rated on either side. */
  n: [number, number] | null;
  estimate: number | null;
  interval: { lower: number; upper: number } | null;
  because: Because | null;
}

/** Every list has one place a division, in the order given. */
export interface RoundScores {
  place: ReadonlyMap<string, number>;
  items: ReadonlyMap<number, readonly PublishedScore[]>;
  /** The headline of those whom the platform does not vouch for; beside the headline, never in it. */
  assisted: readonly PublishedScore[];
  /** Urban less rural, and passed on by staff less found on a poster; `null` for communities. */
  contrasts: Record<'setting' | 'channel', readonly (PublishedContrast | null)[]>;
}

/**
 * @param divisions the round's region and everything in it, parents before children
 * @param survey the round; its evidence is the class of the headline
 */
export function roundScores(
  divisions: readonly ScoredDivision[],
  tallies: readonly Tally[],
  items: readonly number[],
  survey: Survey & { evidence: Evidence },
): RoundScores {
  const place = new Map(divisions.map(({ code }, i) => [code, i]));
  const parents = divisions.map(({ parent }) => (parent === null ? -1 : (place.get(parent) ?? -1)));
  const cellsOf = cellsByCommunity(tallies);
  const totalsOf = (evidence: Evidence, item: number) =>
    rollUp(
      parents,
      divisions.map(({ code, level }) => (level === 'community' ? stepTotals(cellsOf(code, evidence, item)) : null)),
    );
  const tQuantile = tQuantiles();
  const scored = (evidence: Evidence, item: number): ScoredTree => {
    const totals = totalsOf(evidence, item);
    const units = divisions.map(({ population }, i) => ({ parent: parents[i]!, totals: totals[i]!, population }));
    // Nobody is compared by an item, or by people the platform does not vouch for.
    const compared = evidence === survey.evidence && item === HEADLINE_ITEM;
    return scoreTree(units, { ...survey, evidence, compared, tQuantile });
  };
  const publishedOf = ({ of }: ScoredTree) => divisions.map((_division, i) => of(i).published);
  const tree = scored(survey.evidence, HEADLINE_ITEM);
  const headline = divisions.map((_division, i) => ({ ...tree.of(i), released: tree.released(i) }));
  const contrast = (partOfCell: (cell: CellOfTally, own: Part) => Part, partOf: (division: ScoredDivision) => Part) =>
    contrastsAbove(divisions, parents, headline, survey, partOf, (division) =>
      stepTotals(
        cellsOf(division.code, survey.evidence, HEADLINE_ITEM),
        (cell) => partOfCell(cell as CellOfTally, partOf(division)),
        2,
      ),
    );
  return {
    place,
    items: new Map(
      items.map((item) => [
        item,
        item === HEADLINE_ITEM
          ? headline.map(({ published }) => published)
          : publishedOf(scored(survey.evidence, item)),
      ]),
    ),
    assisted: publishedOf(scored('assisted', HEADLINE_ITEM)),
    contrasts: {
      setting: contrast(
        (_cell, own) => own,
        ({ setting }) => (setting === null ? null : setting === 'urban' ? 0 : 1),
      ),
      channel: contrast(
        ({ channel }) => (channel === 'share' ? 0 : channel === 'poster' ? 1 : null),
        () => null,
      ),
    },
  };
}

type Part = 0 | 1 | null;

type CellOfTally = AnswerCell & { channel: Channel };

/** The cells of a community: who skipped an item stays in, since everybody answered the headline. */
function cellsByCommunity(tallies: readonly Tally[]) {
  const byKey = new Map<string, Map<Channel, Tally>>();
  const keyOf = (community: string, evidence: Evidence, item: number) => `${community} ${evidence} ${item}`;
  for (const tally of tallies) {
    const key = keyOf(tally.community, tally.evidence, tally.item);
    const channels = byKey.get(key) ?? new Map<Channel, Tally>();
    byKey.set(key, channels);
    channels.set(tally.channel, tally);
  }
  const people = (tally: Tally | undefined) => tally?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
  return (community: string, evidence: Evidence, item: number): CellOfTally[] => {
    const all = byKey.get(keyOf(community, evidence, HEADLINE_ITEM));
    const own = byKey.get(keyOf(community, evidence, item));
    return [...(all ?? [])].map(([channel, everybody]) => {
      const tally = own?.get(channel);
      const [none, one, two, three, four, five] = tally?.counts ?? [0, 0, 0, 0, 0, 0];
      return {
        stratum: community,
        cluster: null,
        weight: 1,
        counts: { 0: none, 1: one, 2: two, 3: three, 4: four, 5: five },
        missing: people(everybody) - people(tally),
        channel,
      };
    });
  };
}

/** The headline contrast of every division above the communities. */
function contrastsAbove(
  divisions: readonly ScoredDivision[],
  parents: readonly number[],
  headline: readonly { counts: Readonly<StepCounts>; released: ReleasedUnit }[],
  { method }: Survey,
  partOf: (community: ScoredDivision) => Part,
  totalsOf: (community: ScoredDivision) => StepTotals,
): (PublishedContrast | null)[] {
  const totals = rollUp(
    parents,
    divisions.map((division) => (division.level === 'community' ? totalsOf(division) : null)),
    2,
  );
  const above = divisions.flatMap(({ level }, i) => (level === 'community' ? [] : [i]));
  const placeAbove = new Map(above.map((i, unit) => [i, unit]));
  const divides = divideHidden(
    divisions.map((division, i) => ({
      parent: parents[i]!,
      part: partOf(division),
      counts: headline[i]!.counts,
      released: headline[i]!.released,
    })),
    method,
  );
  const reasons = releaseContrasts(
    above.map((i) => ({
      dividesHidden: divides[i]!,
      parent: placeAbove.get(parents[i]!) ?? -1,
      totals: totals[i]!,
      released: headline[i]!.released,
    })),
    method,
  );
  const published = divisions.map((): PublishedContrast | null => null);
  above.forEach((i, unit) => {
    const because = reasons[unit] ?? null;
    const { n, estimate, interval } = contrastOf(totals[i]!, MEASURES[HEADLINE_MEASURE], method.level);
    published[i] =
      because === null
        ? { n, estimate, interval: interval && outwards(interval, 1), because }
        : { n: null, estimate: null, interval: null, because };
  });
  return published;
}
