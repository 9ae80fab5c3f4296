/** How far a community has come in its round, by what ways and from whom: numbers of people, never who, and never what they chose. */
import * as z from 'zod/mini';
import { CHANNELS } from '../domain/channel';
import { EVIDENCES } from '../domain/evidence';
import { HINTS } from '../domain/progress/hint-names';
import { AGES, SEXES } from '../domain/stratum';
import { DivisionCode, Place, RoundView } from './shapes';

const People = z.int().check(z.nonnegative());
const Share = z.number().check(z.minimum(0), z.maximum(1));

const marginOf = <Option extends string>(options: readonly Option[]) =>
  z.strictObject({
    /** Whose people the shares of the population are; `null`: the nation's, at the census of 2020. */
    of: z.nullable(Place),
    /** `null` where a small number would follow. */
    parts: z.nullable(
      z.array(
        z.strictObject({
          option: z.enum(options),
          /** `null`: at least one, fewer than five. */
          people: z.nullable(People),
          /** Of those who say; `null` where it would tell a number that is not told. */
          share: z.nullable(Share),
          population: Share,
        }),
      ),
    ),
  });

export const readProgress = {
  /** Without a community: a staff member's own. */
  input: z.strictObject({ community: z.optional(DivisionCode) }),
  output: z.strictObject({
    community: Place,
    round: z.nullable(RoundView),
    /** Class of the headline: only its answers count towards the score. */
    headline: z.enum(EVIDENCES),
    /** Counted submissions, each person once, whatever they chose. */
    answered: People,
    towardsScore: People,
    /** How many have to rate, which 不了解 does not do, before the community is scored. */
    needed: People,
    channels: z.array(z.strictObject({ channel: z.enum(CHANNELS), people: People })),
    classes: z.array(z.strictObject({ evidence: z.enum(EVIDENCES), people: People })),
    /** Of those that count towards the score. */
    age: marginOf(AGES),
    sex: marginOf(SEXES),
    hints: z.array(z.enum(HINTS)),
  }),
};
export type Progress = z.infer<typeof readProgress.output>;
