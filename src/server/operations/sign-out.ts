import type { Input, Output } from '../../contract/operations';
import type { Context } from '../context';
import { unbind } from '../unbind';

/** Ends the binding that asks: only a new invitation, or a phone's approval, signs in here again. */
export async function signOut(_: Input<'signOut'>, context: Context): Promise<Output<'signOut'>> {
  await unbind(context, context.binding!);
  return {};
}
