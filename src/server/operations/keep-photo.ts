import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';

export async function keepPhoto(_input: Input<'keepPhoto'>, _context: Context): Promise<Output<'keepPhoto'> | Refusal> {
  return Promise.reject(new Error('keepPhoto is not built yet'));
}
