import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { METHOD_ID } from '../../domain/score/method';
import type { RoundPlan } from '../../domain/rounds/round-plan';
import { sealText } from '../../domain/rounds/seal-text';
import type { Context } from '../context';
import { findDivision } from '../store/divisions';
import { takeRoundStep } from '../take-round-step';

/** Drafts a round, or changes a draft that is still as it was looked at. */
export async function draftRound(
  input: Input<'draftRound'>,
  context: Context,
): Promise<Output<'draftRound'> | Refusal> {
  const { id, region, draft, after } = input;
  if (!(await findDivision(context.db, region))) return refuse('division-unknown');
  const plan = planFrom(input);
  return takeRoundStep(context, {
    id,
    region,
    draft,
    isAgain: (taken) => 'plan' in taken && sealText(taken.plan) === sealText(plan),
    stepAfter: (before) =>
      before.length === after
        ? { kind: after === 0 ? 'drafted' : 'changed', plan }
        : refuse('round-not-possible', { faults: ['changed-meanwhile'] }),
  });
}

/** The method is today's; dwellings are not drawn yet, and no scheme is named. */
const planFrom = ({ region, plan }: Input<'draftRound'>): RoundPlan => ({
  ...plan,
  region,
  title: plan.title.trim(),
  opensAt: new Date(plan.opensAt),
  closesAt: new Date(plan.closesAt),
  publishesAt: new Date(plan.publishesAt),
  items: [...plan.items].sort((a, b) => a - b),
  methodId: METHOD_ID,
  sampled: false,
  scheme: null,
});
