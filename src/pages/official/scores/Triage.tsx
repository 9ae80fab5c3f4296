/** Triage 先看哪里: the divisions below that a model would visit first, marked as a model's estimate. */
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { aria } from '../../../components/aria';
import type { Triaged } from '../../../contract/read-triage';
import { TRIAGE_WORDS as WORDS } from './triage-words';
import './triage.scss';

interface TriageProps {
  division: string;
  onChoose: (code: string) => void;
}

export function Triage({ division, onChoose }: TriageProps) {
  const [first, setFirst] = useState<Triaged['first'] | null>(null);
  useEffect(() => {
    let current = true;
    setFirst(null);
    void askOffice('readTriage', { division }).then((reply) => {
      if (current && 'output' in reply) setFirst(reply.output.first);
    });
    return () => {
      current = false;
    };
  }, [division]);

  if (!first) return null;
  return (
    <View className="card">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title} <Text className="card__note">{WORDS.mark}</Text>
      </View>
      {first.map(({ division: place, n, estimate, interval, belowMean }) => (
        <View
          key={place.code}
          id={`first-${place.code}`}
          className="triage__one"
          onClick={() => onChoose(place.code)}
          {...aria({ role: 'button' })}
        >
          <View className="triage__name">{place.name}</View>
          <View className="card__note">{WORDS.estimate(estimate, interval, n)}</View>
          <View className="card__note">{WORDS.sure(belowMean)}</View>
        </View>
      ))}
      <View className="card__note">{first.length === 0 ? WORDS.none : WORDS.note}</View>
    </View>
  );
}
