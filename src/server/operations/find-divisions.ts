import type { Input, Output } from '../../contract/operations';
import { lineage } from '../../domain/division';
import type { Context } from '../context';
import { divisionsNamed, findDivisions as divisionsOf } from '../store/divisions';
import { placeOf } from '../views';

/** More are not read through; whoever typed so little types on. */
const MOST_FOUND = 30;

export async function findDivisions(
  { name }: Input<'findDivisions'>,
  context: Context,
): Promise<Output<'findDivisions'>> {
  const sought = name.trim();
  if (sought === '') return { found: [] };
  const top = context.account!.division;
  const found = await divisionsNamed(context.db, top, sought, MOST_FOUND);
  const above = new Set(found.flatMap(({ code }) => lineage(code).slice(0, -1)));
  const names = new Map((await divisionsOf(context.db, [...above])).map((one) => [one.code, one.name]));
  const within = (code: string): string[] =>
    lineage(code)
      .slice(0, -1)
      .filter((one) => one.length >= top.length)
      .flatMap((one) => names.get(one) ?? []);
  return { found: found.map((division) => ({ division: placeOf(division), within: within(division.code) })) };
}
