import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function openKiosk(_input: Input<'openKiosk'>, _context: Context): Promise<Output<'openKiosk'> | Refusal> {
  return Promise.reject(new Error('openKiosk is not built yet'));
}
