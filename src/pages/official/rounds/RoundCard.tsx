/** A sealed round: where it is by the clock, what it is, and its whole seal for whoever compares it. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../../components/aria';
import type { Rounds } from '../../../contract/read-rounds';
import type { RoundLine } from '../../../contract/round-view';
import { PlanFacts } from './PlanFacts';
import { PLAN_WORDS, STATE_WORDS } from './rounds-words';

export function RoundCard({ round, listed }: { round: RoundLine; listed: Rounds['listed'] }) {
  const [whole, setWhole] = useState(false);
  const { id, title, region, state, seal } = round;
  return (
    <View id={`round-${id}`} className="card">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {title}
      </View>
      <View className="rounds__state">
        {region.name} · {STATE_WORDS[state]}
      </View>
      <PlanFacts {...round} listed={listed} />
      {seal && !whole && (
        <View id={`seal-${id}`} className="link" onClick={() => setWhole(true)} {...aria({ role: 'button' })}>
          {PLAN_WORDS.fullSeal}
        </View>
      )}
      {seal && whole && (
        <View {...aria({ role: 'status' })}>
          <View className="rounds__seal">{seal}</View>
          <View className="card__note">{PLAN_WORDS.fullSealNote}</View>
        </View>
      )}
    </View>
  );
}
