import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function deleteMyData(
  _input: Input<'deleteMyData'>,
  _context: Context,
): Promise<Output<'deleteMyData'> | Refusal> {
  return Promise.reject(new Error('deleteMyData is not built yet'));
}
