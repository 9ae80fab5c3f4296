/** Plans of rounds, and the accounts that handle them. */
import type { RoundEvent, RoundHand, RoundStep } from '../../../src/domain/rounds/round-event';
import type { RoundPlan } from '../../../src/domain/rounds/round-plan';
import { sealText } from '../../../src/domain/rounds/seal-text';

export const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

export const plan = (more: Partial<RoundPlan> = {}): RoundPlan => ({
  region: '320404',
  title: '2027年第一轮居民满意度测评',
  opensAt: midnight('2027-01-01'),
  closesAt: midnight('2027-02-01'),
  publishesAt: midnight('2027-02-08'),
  methodId: 'csm/1',
  target: 0.8,
  items: [1, 2, 3, 4, 5, 6, 7],
  sampled: false,
  scheme: null,
  ...more,
});

export const HANDS = {
  first: { account: 'a', division: '320404' },
  second: { account: 'b', division: '320404' },
  city: { account: 'c', division: '3204' },
  'another district': { account: 'd', division: '320402' },
  street: { account: 's', division: '320404006' },
  community: { account: 't', division: '320404006003' },
} satisfies Record<string, RoundHand>;
export type Hand = keyof typeof HANDS;

export const NOW = midnight('2026-12-01');

export const step = (kind: RoundStep['kind'], of: RoundPlan = plan()): RoundStep => {
  switch (kind) {
    case 'drafted':
    case 'changed':
      return { kind, plan: of };
    case 'discarded':
      return { kind };
    case 'proposed':
    case 'confirmed':
      return { kind, text: sealText(of) };
  }
};

export const by = (hand: Hand, taken: RoundStep, at = NOW): RoundEvent => ({ ...taken, at, by: HANDS[hand] });
