import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { lineage, type Division } from '../../domain/division';
import { headlineEvidence, type Evidence } from '../../domain/evidence';
import { HEADLINE_ITEM } from '../../domain/item';
import { currentRound, type Round } from '../../domain/round';
import { METHOD_ID, satisfactionRate } from '../../domain/score/score';
import { noCounts, type StepCounts } from '../../domain/score/step-counts';
import type { Context } from '../context';
import { divisionsBelow, findDivisions } from '../store/divisions';
import { itemsOf, roundsOver } from '../store/rounds';
import { countsByDivision, countsByItem } from '../store/tallies';
import { placeOf, roundView } from '../views';

/** One division's figures of the current round, and the headline of every division directly below. */
export async function readScores(
  input: Input<'readScores'>,
  context: Context,
): Promise<Output<'readScores'> | Refusal> {
  const top = context.account!.division;
  const code = input.division ?? top;
  const path = (await findDivisions(context.db, lineage(code))).filter(
    (division) => division.code.length >= top.length,
  );
  const division = path.find((one) => one.code === code);
  if (!division) return refuse('division-unknown');
  const round = currentRound(await roundsOver(context.db, lineage(code)), context.now());
  const evidence = headlineEvidence(round?.sampled ?? false);
  const below = await divisionsBelow(context.db, code);
  const figures = round ? await figuresOf(context, division, below, round, evidence) : NO_FIGURES;
  const headlineCounts = figures.byItem.get(HEADLINE_ITEM) ?? noCounts();
  const headline = satisfactionRate(headlineCounts);
  return {
    division: placeOf(division),
    path: path.map(placeOf),
    round: round && roundView(round),
    methodId: round?.methodId ?? METHOD_ID,
    evidence,
    headline,
    distribution: headline.because ? null : distributionOf(headlineCounts),
    items: figures.items
      .filter(({ item }) => item !== HEADLINE_ITEM)
      .map(({ item, label }) => ({ item, label, score: satisfactionRate(figures.byItem.get(item) ?? noCounts()) })),
    below: below.map((one) => ({
      division: placeOf(one),
      score: satisfactionRate(figures.byDivision.get(one.code) ?? noCounts()),
    })),
  };
}

const NO_FIGURES = {
  byItem: new Map<number, StepCounts>(),
  byDivision: new Map<string, StepCounts>(),
  items: [] as { item: number; label: string }[],
};

async function figuresOf(
  { db }: Context,
  { code }: Division,
  below: readonly Division[],
  round: Round,
  evidence: Evidence,
): Promise<typeof NO_FIGURES> {
  const digits = below[0]?.code.length;
  const [byItem, byDivision, items] = await Promise.all([
    countsByItem(db, code, round.id, evidence),
    digits ? countsByDivision(db, code, round.id, evidence, HEADLINE_ITEM, digits) : NO_FIGURES.byDivision,
    itemsOf(db, round.id),
  ]);
  return { byItem, byDivision, items };
}

const distributionOf = (counts: StepCounts): NonNullable<Output<'readScores'>['distribution']> => ({
  steps: [counts[1], counts[2], counts[3], counts[4], counts[5]],
  dontKnow: counts[0],
});
