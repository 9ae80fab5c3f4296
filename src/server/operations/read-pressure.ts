import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { roundToRead } from '../../domain/round';
import type { Context } from '../context';
import { findDivision, findDivisions } from '../store/divisions';
import { pressureIn } from '../store/pressure';
import { roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';

/** Where residents of a division were put under pressure in the current round. */
export async function readPressure(
  input: Input<'readPressure'>,
  context: Context,
): Promise<Output<'readPressure'> | Refusal> {
  const code = input.division ?? context.account!.division;
  const division = await findDivision(context.db, code);
  if (!division) return refuse('division-unknown');
  const round = roundToRead(await roundsOver(context.db, lineage(code)), context.now());
  const rows = round ? await pressureIn(context.db, code, round.id) : [];
  const communities = await findDivisions(
    context.db,
    rows.map(({ community }) => community),
  );
  const placeAt = new Map(communities.map((community) => [community.code, placeOf(community)]));
  return {
    division: placeOf(division),
    round: round && roundView(round),
    communities: rows.map(({ community, ...people }) => ({ community: placeAt.get(community)!, ...people })),
  };
}
