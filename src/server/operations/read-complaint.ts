import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function readComplaint(
  _input: Input<'readComplaint'>,
  _context: Context,
): Promise<Output<'readComplaint'> | Refusal> {
  return Promise.reject(new Error('readComplaint is not built yet'));
}
