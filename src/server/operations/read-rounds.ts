import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { liesIn, lineage } from '../../domain/division';
import { DEFAULT_ITEMS } from '../../domain/item';
import { nextPlan } from '../../domain/rounds/next-plan';
import { mayRun } from '../../domain/rounds/round-faults';
import type { Context } from '../context';
import { draftView, planView, roundLine } from '../round-views';
import { findDivisions } from '../store/divisions';
import { openDraftsIn } from '../store/round-drafts';
import { roundsAround, type ListedRound } from '../store/round-list';
import { placeOf } from '../views';

/** What an official's division has been asked, is asked and will be, and what waits for a seal. */
export async function readRounds(
  _input: Input<'readRounds'>,
  context: Context,
): Promise<Output<'readRounds'> | Refusal> {
  const { db } = context;
  const now = context.now();
  const reader = context.account!;
  const own = reader.division;
  const runs = mayRun(reader, own);
  /** A round within the division is no measure for the whole of it. */
  const asLast = (found: readonly ListedRound[]) => found.find(({ region }) => liesIn(own, region)) ?? null;
  const [rounds, drafts] = await Promise.all([roundsAround(db, lineage(own)), runs ? openDraftsIn(db, own) : []]);
  const divisions = await findDivisions(db, [own, ...[...rounds, ...drafts].map(({ region }) => region)]);
  const place = new Map(divisions.map((division) => [division.code, division]));
  const here = place.get(own);
  if (!here) return refuse('division-unknown');
  return {
    rounds: rounds.map((round) => roundLine(round, place.get(round.region)!, now)),
    drafts: await Promise.all(drafts.map((draft) => draftView(db, draft, place.get(draft.region)!, reader))),
    next: runs ? { region: placeOf(here), plan: planView(nextPlan(asLast(rounds), now)) } : null,
    listed: [...DEFAULT_ITEMS],
  };
}
