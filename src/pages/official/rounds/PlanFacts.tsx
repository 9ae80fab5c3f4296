/** What a round is: its window, its publication, its target, its items and its seal. */
import { View } from '@tarojs/components';
import type { Rounds } from '../../../contract/read-rounds';
import { PLAN_WORDS as WORDS } from './rounds-words';
import './plan-facts.scss';

interface PlanFactsProps {
  opensAt: string;
  closesAt: string;
  publishesAt: string | null;
  target: number | null;
  items: readonly number[];
  seal: string | null;
  listed: Rounds['listed'];
}

export function PlanFacts({ opensAt, closesAt, publishesAt, target, items, seal, listed }: PlanFactsProps) {
  const labels = listed.filter(({ item }) => items.includes(item)).map(({ label }) => label);
  const facts = [
    [WORDS.windowLabel, WORDS.window(opensAt, closesAt)],
    [WORDS.publishesLabel, WORDS.publishes(publishesAt)],
    [WORDS.targetLabel, WORDS.target(target)],
    [WORDS.itemsLabel, WORDS.items(labels)],
    [WORDS.sealLabel, WORDS.seal(seal)],
  ] as const;
  return (
    <View className="plan-facts">
      {facts.map(([label, words]) => (
        <View key={label} className="plan-facts__one">
          <View className="plan-facts__label">{label}</View>
          <View className="plan-facts__words">{words}</View>
        </View>
      ))}
    </View>
  );
}
