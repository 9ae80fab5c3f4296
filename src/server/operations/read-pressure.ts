import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function readPressure(
  _input: Input<'readPressure'>,
  _context: Context,
): Promise<Output<'readPressure'> | Refusal> {
  return Promise.reject(new Error('readPressure is not built yet'));
}
