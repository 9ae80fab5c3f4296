import type { Input, Output } from '../../contract/operations';
import { lineage } from '../../domain/division';
import { HEADLINE_ITEM } from '../../domain/item';
import { roundToRead } from '../../domain/round';
import { lookFirst } from '../../domain/score/look-first';
import { HEADLINE_MEASURE } from '../../domain/score/measure';
import { methodOf } from '../../domain/score/method';
import type { Context } from '../context';
import { divisionsBelow } from '../store/divisions';
import { roundsOver } from '../store/rounds';
import { placeOf } from '../views';

export async function readTriage(
  { division: code }: Input<'readTriage'>,
  context: Context,
): Promise<Output<'readTriage'>> {
  const round = roundToRead(await roundsOver(context.db, lineage(code)), context.now());
  const method = round && methodOf(round.methodId);
  if (!method) return { first: [] };
  const figures = await context.figures.of(context.db, round);
  const units = (await divisionsBelow(context.db, code)).flatMap((division) => {
    const score = figures.items.get(HEADLINE_ITEM)?.[figures.place.get(division.code) ?? -1];
    const estimate = score?.figures[HEADLINE_MEASURE].estimate ?? null;
    const n = score?.n ?? null;
    // Nobody is weighted in a round so far, so that the effective size is one less than the people.
    return estimate === null || n === null ? [] : [{ division, n, estimate, nStar: n - 1 }];
  });
  return {
    first: lookFirst(units, method.level).map(({ unit, estimate, interval, belowMean }) => ({
      division: placeOf(unit.division),
      n: unit.n,
      estimate,
      interval,
      belowMean,
    })),
  };
}
