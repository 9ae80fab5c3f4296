/** The way from the top of what the reader sees to the division shown, and the time its figures belong to. */
import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from '../../components/aria';
import type { Place } from '../../contract/shapes';
import { DIVISION_WORDS } from './division-words';
import './path.scss';

interface PathProps {
  path: readonly Place[];
  /** The time, in words. */
  time: string;
  onChoose: (code: string) => void;
}

export function Path({ path, time, onChoose, children }: PropsWithChildren<PathProps>) {
  const here = path[path.length - 1]!;
  return (
    <View className="path">
      <View className="path__above" {...aria({ role: 'navigation', label: DIVISION_WORDS.above })}>
        {path.slice(0, -1).map((place) => (
          <View
            key={place.code}
            className="path__step"
            onClick={() => onChoose(place.code)}
            {...aria({ role: 'button' })}
          >
            {place.name} ›
          </View>
        ))}
      </View>
      <View className="path__here" {...aria({ role: 'heading' })}>
        {here.name}
      </View>
      <Text className="path__time">{time}</Text>
      {children}
    </View>
  );
}
