/** Stratum 层: the age band and the sex a person says they are of, each of which may be left out; one small number for both. */

export const AGES = ['18-34', '35-59', '60+'] as const;
export type Age = (typeof AGES)[number];

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

export interface About {
  age?: Age | undefined;
  sex?: Sex | undefined;
}

/** Two digits: the age band in its place in `AGES`, then the sex in its place in `SEXES`, from 1; 0 where it is not said. */
export const stratumOf = ({ age, sex }: About): number => 10 * placeOf(AGES, age) + placeOf(SEXES, sex);

/** @throws RangeError for a number that stands for nobody */
export function aboutOf(stratum: number): About {
  const [age, sex] = [AGES[Math.floor(stratum / 10) - 1], SEXES[(stratum % 10) - 1]];
  const about = { ...(age && { age }), ...(sex && { sex }) };
  if (stratumOf(about) !== stratum) throw new RangeError(`no stratum ${stratum}`);
  return about;
}

const placeOf = <T>(all: readonly T[], one: T | undefined): number => (one === undefined ? 0 : all.indexOf(one) + 1);
