/** The way to a division from the top of what the caller may see. */
import { lineage, type Division } from '../domain/division';
import { callerDivision } from './caller-division';
import type { Context } from './context';
import { findDivisions } from './store/divisions';

/**
 * @param asked `undefined`: the caller's own
 * @returns the last is the division asked about; empty where there is no such division
 */
export async function pathTo(context: Context, asked: string | undefined): Promise<Division[]> {
  const top = callerDivision(context);
  const code = asked ?? top;
  const path = (await findDivisions(context.db, lineage(code))).filter((one) => one.code.length >= top.length);
  return path.at(-1)?.code === code ? path : [];
}
