import type { ComplaintEvent, ComplaintStep } from '../domain/complaint/complaint-event';
import type { ComplaintState } from '../domain/complaint/complaint-state';

export function stateOf(events: readonly ComplaintEvent[]): ComplaintState {
  let state: ComplaintState = 'submitted';
  for (const { kind } of events) {
    if (kind === 'released') state = 'submitted';
    else if (kind === 'started') state = 'working';
    else if (['held', 'accepted', 'declined', 'replied', 'reopened', 'closed', 'withdrawn'].includes(kind))
      state = kind as ComplaintState;
  }
  return state;
}

export const mayFollow = (events: readonly ComplaintEvent[], step: ComplaintStep): boolean =>
  step.kind === 'judged'
    ? ['replied', 'declined'].includes(stateOf(events))
    : !['closed', 'withdrawn'].includes(stateOf(events));
