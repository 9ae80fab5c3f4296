import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function submitComplaint(
  _input: Input<'submitComplaint'>,
  _context: Context,
): Promise<Output<'submitComplaint'> | Refusal> {
  return Promise.reject(new Error('submitComplaint is not built yet'));
}
