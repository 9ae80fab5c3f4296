import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function readResults(
  _input: Input<'readResults'>,
  _context: Context,
): Promise<Output<'readResults'> | Refusal> {
  return Promise.reject(new Error('readResults is not built yet'));
}
