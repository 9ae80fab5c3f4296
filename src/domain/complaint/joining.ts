/**
 * Joining 并案: one complaint goes on with another of the same community. Each keeps its resident and its clock; what is answered
 * to the main one is answered to each that was joined to it.
 */
import type { ComplaintStep, EventOf } from './complaint-event';
import type { ComplaintSoFar } from './complaint-so-far';

export interface Joining {
  id: string;
  soFar: ComplaintSoFar;
}

/**
 * @param hasJoined whether others were joined to `one`: they would follow it in a chain
 * @returns `null` where `one` may be joined to `main`; both of the same community
 */
export function joinFault(one: Joining, main: Joining, hasJoined: boolean): 'no-main' | null {
  const open = main.soFar.state !== 'closed' && main.soFar.state !== 'withdrawn';
  return one.id !== main.id && open && main.soFar.joinedInto === null && !hasJoined ? null : 'no-main';
}

/** The step by which a reply to the main complaint is given to one joined to it too; `null` where there it is not awaited. */
export function repeatedReply(
  mainId: string,
  reply: EventOf<'replied'>,
  { state, joined, joinedInto }: ComplaintSoFar,
): Extract<ComplaintStep, { kind: 'replied' }> | null {
  const { outcome, words, photos } = reply;
  if (joinedInto !== mainId || outcome === 'transferred' || outcome === 'joined') return null;
  // The resident of both reads it at the main one.
  const awaited = ['accepted', 'assigned', 'working', 'reopened'].includes(state) || (state === 'replied' && !joined);
  return awaited ? { kind: 'replied', outcome, words, photos, repeats: mainId } : null;
}
