/** Evidence 证据类别: how much is known about who answered. Classes are never blended into one figure. */
import type { Channel } from './channel';

export const EVIDENCES = ['invited', 'open', 'assisted'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/**
 * `invited` 受邀: a drawn dwelling's code; `assisted` 协助: a touch screen, or a person the platform does not
 * vouch for; `open` 开放: everybody else.
 */
export function evidenceOf(channel: Channel, vouchedFor: boolean): Evidence {
  if (channel === 'invite') return 'invited';
  return channel === 'kiosk' || !vouchedFor ? 'assisted' : 'open';
}

/** The class a round's headline is computed from. */
export const headlineEvidence = (sampled: boolean): Evidence => (sampled ? 'invited' : 'open');
