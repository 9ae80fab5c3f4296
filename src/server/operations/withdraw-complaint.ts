import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { takeResidentStep } from '../resident-step';

/** Takes a complaint back, and with it the permission to call back or to send a message. */
export const withdrawComplaint = (
  input: Input<'withdrawComplaint'>,
  context: Context,
): Promise<Output<'withdrawComplaint'> | Refusal> => takeResidentStep(context, input, { kind: 'withdrawn' });
