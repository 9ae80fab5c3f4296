/** Pressure 施压: the communities where residents say they were told how to answer or paid for it; districts and cities only. */
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import type { PressureView } from '../../../contract/read-pressure';
import { PRESSURE_WORDS, pressureWords } from './score-words';
import './pressure.scss';

export function Pressure({ division }: { division: string }) {
  const [view, setView] = useState<PressureView | null>(null);

  useEffect(() => {
    let current = true;
    void askOffice('readPressure', { division }).then((reply) => {
      if (current) setView('output' in reply ? reply.output : null);
    });
    return () => {
      current = false;
    };
  }, [division]);

  // Another division's reports are never shown under this one's name.
  if (!view || view.division.code !== division || view.communities.length === 0) return null;
  return (
    <View className="card pressure" id="pressure">
      <View className="card__title">{PRESSURE_WORDS.title}</View>
      {view.communities.map(({ community, notes, ...people }) => (
        <View key={community.code} className="pressure__community">
          <View>
            <Text className="pressure__name">{community.name}</Text>
            <Text>{pressureWords(people)}</Text>
          </View>
          {notes.map((note, at) => (
            <View key={at} className="pressure__note">
              {note}
            </View>
          ))}
        </View>
      ))}
      <View className="card__note">{PRESSURE_WORDS.note}</View>
    </View>
  );
}
