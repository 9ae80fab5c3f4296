/** Round faults 可否办理: why a step of a round may not be taken now, by whoever takes it; none where it may. */
import { levelOf, liesIn } from '../division';
import { draftSoFar, type DraftSoFar } from './draft-so-far';
import { planFaults, type TakenWindow } from './plan-faults';
import type { RoundEvent, RoundHand, RoundStepKind } from './round-event';
import type { RoundFault, StepFault } from './round-fault';
import { sealText } from './seal-text';

/** @param taken the windows of every round that is sealed */
export function roundFaults(
  events: readonly RoundEvent[],
  next: RoundEvent,
  taken: readonly TakenWindow[],
): readonly RoundFault[] {
  if (events.length === 0) {
    if (next.kind !== 'drafted') return ['changed-meanwhile'];
    return mayRun(next.by, next.plan.region) ? planFaults(next.plan, next.at, taken) : ['not-theirs'];
  }
  const soFar = draftSoFar(events);
  const fault = stepFault(soFar, next.kind, next.by);
  if (fault) return [fault];
  // Written so that a date that is none is refused too.
  if (!(next.at >= soFar.last)) return ['backdated'];
  switch (next.kind) {
    case 'drafted':
      return ['changed-meanwhile'];
    case 'changed':
      if (next.plan.region !== soFar.plan.region) return ['bad-region'];
      return planFaults(next.plan, next.at, taken);
    case 'discarded':
      return [];
    case 'proposed':
    case 'confirmed':
      if (next.text !== sealText(soFar.plan)) return ['changed-meanwhile'];
      return planFaults(soFar.plan, next.at, taken);
  }
}

/** Whether the step is this account's to take now, whatever it would say. */
export function stepFault(
  { state, plan, proposedBy }: DraftSoFar,
  kind: RoundStepKind,
  by: RoundHand,
): StepFault | null {
  if (!mayRun(by, plan.region)) return 'not-theirs';
  if (state === 'sealed') return 'sealed-already';
  if (state === 'discarded') return 'discarded-already';
  if (kind === 'proposed' && state === 'proposed') return 'proposed-already';
  if (kind !== 'confirmed') return null;
  if (!proposedBy) return 'not-proposed';
  if (by.account === proposedBy.account) return 'not-second-person';
  return liesIn(proposedBy.division, by.division) ? null : 'lower-division';
}

/** Officials of a city or district run the rounds of what lies in it. */
export const mayRun = ({ division }: Pick<RoundHand, 'division'>, region: string): boolean =>
  ['city', 'district'].includes(levelOf(division) ?? '') && liesIn(region, division);
