import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { callerDivision } from '../caller-division';
import type { Context } from '../context';
import { findDivision } from '../store/divisions';
import { readableRounds } from '../store/rounds';
import { placeOf, roundView } from '../views';

export async function listRounds(
  input: Input<'listRounds'>,
  context: Context,
): Promise<Output<'listRounds'> | Refusal> {
  const division = await findDivision(context.db, input.division ?? callerDivision(context));
  if (!division) return refuse('division-unknown');
  const rounds = await readableRounds(context.db, lineage(division.code), context.now());
  return {
    division: placeOf(division),
    rounds: rounds.map((round) => ({
      ...roundView(round),
      methodId: round.methodId,
      publishedAt: round.publishedAt?.toISOString() ?? null,
    })),
  };
}
