/** Round progress 进度: how far a community has come in a round, by what ways and from whom, from the tallies of its headline item. */
import { CHANNELS, type Channel } from '../channel';
import { EVIDENCES, type Evidence } from '../evidence';
import { aboutOf, AGES, SEXES, type Age, type Sex } from '../stratum';
import { fewOf, mostlyShared } from './hint';
import type { Hint } from './hint-names';
import { toldMargin, type MarginPart } from './margin';
import type { Shares } from './population';

/** Counted submissions of one kind, whatever step they chose: everybody answers the headline item, be it with 不了解. */
export interface HeadlineCount {
  stratum: number;
  evidence: Evidence;
  channel: Channel;
  count: number;
}

export interface RoundProgress {
  /** Counted submissions, each person once. */
  answered: number;
  /** Those of the class the headline is computed from. */
  towardsScore: number;
  channels: { channel: Channel; people: number }[];
  classes: { evidence: Evidence; people: number }[];
  /** Of those that count towards the score; `null` where nothing may be told. */
  age: MarginPart<Age>[] | null;
  sex: MarginPart<Sex>[] | null;
  hints: Hint[];
}

export function roundProgress(
  counts: readonly HeadlineCount[],
  headline: Evidence,
  population: { age: Shares<Age>; sex: Shares<Sex> },
): RoundProgress {
  const peopleIn = (isIn: (count: HeadlineCount) => boolean): number =>
    counts.reduce((sum, one) => sum + (isIn(one) ? one.count : 0), 0);
  const answered = peopleIn(() => true);
  const counting = (one: HeadlineCount) => one.evidence === headline;
  const towardsScore = peopleIn(counting);
  const ages = countsOf(AGES, (age) => peopleIn((one) => counting(one) && aboutOf(one.stratum).age === age));
  const sexes = countsOf(SEXES, (sex) => peopleIn((one) => counting(one) && aboutOf(one.stratum).sex === sex));
  return {
    answered,
    towardsScore,
    channels: CHANNELS.map((channel) => ({ channel, people: peopleIn((one) => one.channel === channel) })),
    classes: EVIDENCES.map((evidence) => ({ evidence, people: peopleIn((one) => one.evidence === evidence) })),
    age: toldMargin(ages, AGES, towardsScore),
    sex: toldMargin(sexes, SEXES, towardsScore),
    hints: [
      ...fewOf(ages, AGES, population.age.shares),
      ...fewOf(sexes, SEXES, population.sex.shares),
      ...(mostlyShared(
        peopleIn(({ channel }) => channel === 'share'),
        answered,
      )
        ? ['mostly-shared' as const]
        : []),
    ],
  };
}

const countsOf = <Option extends string>(options: readonly Option[], of: (option: Option) => number) =>
  Object.fromEntries(options.map((option) => [option, of(option)])) as Record<Option, number>;
