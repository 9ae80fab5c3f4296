/** Draft so far 草案现状: what a round on its way to the seal is, from its events. */
import type { RoundEvent, RoundHand } from './round-event';
import type { RoundPlan } from './round-plan';

export type DraftState = 'drafted' | 'proposed' | 'sealed' | 'discarded';

export interface DraftSoFar {
  state: DraftState;
  plan: RoundPlan;
  /** Who proposed the seal that waits or was confirmed; `null` for nobody. */
  proposedBy: RoundHand | null;
  /** Moment of the last event. */
  last: Date;
}

/** @throws RangeError where the first event drafts nothing */
export function draftSoFar(events: readonly RoundEvent[]): DraftSoFar {
  const [first, ...rest] = events;
  if (first?.kind !== 'drafted') throw new RangeError('draftSoFar requires a draft first');
  const begun: DraftSoFar = { state: 'drafted', plan: first.plan, proposedBy: null, last: first.at };
  return rest.reduce(after, begun);
}

function after(soFar: DraftSoFar, event: RoundEvent): DraftSoFar {
  const last = event.at;
  switch (event.kind) {
    case 'drafted':
    case 'changed':
      // Whoever proposed the seal proposed another plan.
      return { state: 'drafted', plan: event.plan, proposedBy: null, last };
    case 'discarded':
      return { ...soFar, state: 'discarded', proposedBy: null, last };
    case 'proposed':
      return { ...soFar, state: 'proposed', proposedBy: event.by, last };
    case 'confirmed':
      return { ...soFar, state: 'sealed', last };
  }
}
