import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function readMyData(
  _input: Input<'readMyData'>,
  _context: Context,
): Promise<Output<'readMyData'> | Refusal> {
  return Promise.reject(new Error('readMyData is not built yet'));
}
