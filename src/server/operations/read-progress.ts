import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { Place } from '../../contract/shapes';
import { lineage } from '../../domain/division';
import { headlineEvidence } from '../../domain/evidence';
import type { MarginPart } from '../../domain/progress/margin';
import { nearestPopulation, type Shares } from '../../domain/progress/population';
import { roundProgress } from '../../domain/progress/round-progress';
import { currentRound } from '../../domain/round';
import { CSM_1, methodOf } from '../../domain/score/method';
import { scoredFrom } from '../../domain/score/scored-from';
import type { Context } from '../context';
import { findDivisions } from '../store/divisions';
import { populationOf } from '../store/population';
import { roundsOver } from '../store/rounds';
import { headlineCounts } from '../store/tallies';
import { placeOf, roundView } from '../views';

/** How far a community has come in its current round; before one opens, and without one, nobody has answered. */
export async function readProgress(
  input: Input<'readProgress'>,
  context: Context,
): Promise<Output<'readProgress'> | Refusal> {
  const code = input.community ?? context.account!.division;
  const line = lineage(code);
  const places = (await findDivisions(context.db, line)).map((division) => ({ division, place: placeOf(division) }));
  const community = places.find(({ division }) => division.code === code);
  if (community?.division.level !== 'community') return refuse('division-unknown');
  const round = currentRound(await roundsOver(context.db, line), context.now());
  const headline = headlineEvidence(round?.sampled ?? false);
  const counts = round ? await headlineCounts(context.db, code, round.id) : [];
  const population = nearestPopulation(line, await populationOf(context.db, line));
  const { age, sex, ...progress } = roundProgress(counts, headline, population);
  const placed = (of: string | null) => places.find(({ division }) => division.code === of)?.place ?? null;
  return {
    community: community.place,
    round: round && roundView(round),
    headline,
    needed: scoredFrom(community.division.population, methodOf(round?.methodId ?? '') ?? CSM_1),
    ...progress,
    age: marginView(age, population.age, placed),
    sex: marginView(sex, population.sex, placed),
  };
}

const marginView = <Option extends string>(
  parts: MarginPart<Option>[] | null,
  { of, shares }: Shares<Option>,
  placed: (of: string | null) => Place | null,
) => ({
  of: placed(of),
  parts: parts && parts.map((part) => ({ ...part, population: shares[part.option] })),
});
