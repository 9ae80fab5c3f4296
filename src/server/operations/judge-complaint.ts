import type { Input, Output } from '../../contract/operations';
import type { Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { takeResidentStep } from '../resident-step';

/** The resident's word on whether the matter is fixed, which nobody else can give. */
export const judgeComplaint = (
  input: Input<'judgeComplaint'>,
  context: Context,
): Promise<Output<'judgeComplaint'> | Refusal> =>
  takeResidentStep(context, input, { kind: 'judged', verdict: input.verdict, step: input.step ?? null });
