import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { callerDivision } from '../caller-division';
import type { Context } from '../context';
import { divisionsBelow, findDivision } from '../store/divisions';
import { placeOf } from '../views';

export async function listDivisions(
  input: Input<'listDivisions'>,
  context: Context,
): Promise<Output<'listDivisions'> | Refusal> {
  if (input.parent === undefined) {
    const own = await findDivision(context.db, callerDivision(context));
    return own ? { divisions: [placeOf(own)] } : refuse('division-unknown');
  }
  return { divisions: (await divisionsBelow(context.db, input.parent)).map(placeOf) };
}
