import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function reportPressure(
  _input: Input<'reportPressure'>,
  _context: Context,
): Promise<Output<'reportPressure'> | Refusal> {
  return Promise.reject(new Error('reportPressure is not built yet'));
}
