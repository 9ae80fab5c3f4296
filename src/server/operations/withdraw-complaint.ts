import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function withdrawComplaint(
  _input: Input<'withdrawComplaint'>,
  _context: Context,
): Promise<Output<'withdrawComplaint'> | Refusal> {
  return Promise.reject(new Error('withdrawComplaint is not built yet'));
}
