import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { draftSoFar } from '../../domain/rounds/draft-so-far';
import { sealText } from '../../domain/rounds/seal-text';
import type { Context } from '../context';
import { sealDigits } from '../round-seal';
import { takeRoundStep } from '../take-round-step';

/** Discards a draft, proposes its seal, or confirms it as a second person. */
export function handleRound(input: Input<'handleRound'>, context: Context): Promise<Output<'handleRound'> | Refusal> {
  const { id, region, draft, step } = input;
  return takeRoundStep(context, {
    id,
    region,
    draft,
    isAgain: ({ kind }) => kind === step.kind,
    stepAfter(before) {
      if (before.length === 0) return refuse('draft-unknown');
      if (step.kind === 'discarded') return step;
      const { plan } = draftSoFar(before);
      if (sealDigits(plan) !== step.seal) return refuse('round-not-possible', { faults: ['changed-meanwhile'] });
      return { kind: step.kind, text: sealText(plan) };
    },
  });
}
