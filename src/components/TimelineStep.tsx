/** Timeline step 办理经过的一步: what, when, in what words, with which photos. The resident's own are told from a unit's. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { momentWords } from './moment-words';
import { Pictures } from './Pictures';
import './timeline.scss';

interface TimelineStepProps {
  by: string;
  what: string;
  at: string;
  words: readonly string[];
  photos: readonly string[];
  photoName: (number: number) => string;
  children?: ReactNode;
}

export function TimelineStep({ by, what, at, words, photos, photoName, children }: TimelineStepProps) {
  return (
    <View
      className={`timeline__step ${by === 'resident' ? 'timeline__step--resident' : ''}`}
      {...aria({ role: 'listitem' })}
    >
      <View className="timeline__what">{what}</View>
      <View className="timeline__when">{momentWords(at)}</View>
      {words.map((one) => (
        <View key={one} className="timeline__words">
          {one}
        </View>
      ))}
      <Pictures addresses={photos} name={photoName} />
      {children}
    </View>
  );
}
