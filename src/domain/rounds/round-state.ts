/** Round state 轮次状态: where a sealed round is, by the clock; nobody opens or closes one. */
import { phaseOf, type Round } from '../round';

export const ROUND_STATES = ['sealed', 'open', 'closed', 'published'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

type Timed = Pick<Round, 'opensAt' | 'closesAt'>;

/** @property publishedAt when its figures were opened to everybody; `null` for not yet */
export function roundStateAt(round: Timed & { publishedAt: Date | null }, now: Date): RoundState {
  if (round.publishedAt) return 'published';
  const phase = phaseOf(round, now);
  return phase === 'not-open' ? 'sealed' : phase;
}

/** Whether a round is to be published now: its moment was sealed, has come, and nobody has done it yet. */
export const publicationDue = (
  { closesAt, publishesAt, publishedAt }: Timed & { publishesAt: Date | null; publishedAt: Date | null },
  now: Date,
): boolean => publishedAt === null && publishesAt !== null && now >= closesAt && now >= publishesAt;
