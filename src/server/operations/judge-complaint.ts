import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function judgeComplaint(
  _input: Input<'judgeComplaint'>,
  _context: Context,
): Promise<Output<'judgeComplaint'> | Refusal> {
  return Promise.reject(new Error('judgeComplaint is not built yet'));
}
