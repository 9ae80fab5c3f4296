import { refuse, type Refusal } from '../../contract/refusal';
import { phaseOf, type Round } from '../../domain/round';

/** Why a round takes no answers now, or `null` when it does. */
export function phaseRefusal(round: Round, now: Date): Refusal | null {
  const phase = phaseOf(round, now);
  if (phase === 'open') return null;
  return phase === 'not-open'
    ? refuse('round-not-open', { at: round.opensAt.toISOString() })
    : refuse('round-closed', { at: round.closesAt.toISOString() });
}
