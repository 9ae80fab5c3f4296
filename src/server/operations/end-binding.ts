import type { Input, Output } from '../../contract/operations';
import type { Context } from '../context';
import { unbind } from '../unbind';

/** One that has ended, or is another account's, is none of this account's either way. */
export async function endBinding(input: Input<'endBinding'>, context: Context): Promise<Output<'endBinding'>> {
  await unbind(context, input.binding);
  return {};
}
