/** Actions 办理方式: which forms a complaint offers to whoever looks at it, from what the server says they may do. */
import type { CaseView } from '../../../contract/read-case';

export const ACTIONS = [
  'release',
  'accept',
  'reply',
  'start',
  'pass-on',
  'join',
  'extend',
  'decline',
  'reopen',
] as const;
export type ActionName = (typeof ACTIONS)[number];

type Offered = Pick<CaseView, 'may' | 'state' | 'alike' | 'extendUntil' | 'units'>;

const OFFERED: Record<ActionName, (view: Offered) => boolean> = {
  release: ({ may }) => may.includes('released'),
  accept: ({ may }) => may.includes('accepted'),
  reply: ({ may }) => may.includes('replied'),
  start: ({ may }) => may.includes('started'),
  'pass-on': ({ may, units }) => may.includes('assigned') && units.length > 0,
  // After an answer it would take the matter up again without saying so.
  join: ({ may, state, alike }) => may.includes('replied') && state !== 'replied' && alike.length > 0,
  extend: ({ may, extendUntil }) => may.includes('extended') && extendUntil !== null,
  decline: ({ may }) => may.includes('declined'),
  reopen: ({ may }) => may.includes('reopened'),
};

export const actionsOf = (view: Offered): ActionName[] => ACTIONS.filter((action) => OFFERED[action](view));

/** What comes next as a rule; nothing while the resident is waited for, or another unit has the matter. */
export function nextAction(view: Offered & Pick<CaseView, 'mine'>): ActionName | null {
  const offered = actionsOf(view);
  if (offered.includes('release')) return 'release';
  if (view.state === 'replied' || !view.mine) return null;
  return (['accept', 'reply'] as const).find((action) => offered.includes(action)) ?? null;
}
