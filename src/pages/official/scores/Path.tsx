/** The way from the top of what the reader sees to the division shown, and the round the figures belong to. */
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../../components/aria';
import { dayWords, lastDayWords } from '../../../components/moment-words';
import type { Scores } from '../../../contract/read-scores';
import { PATH_WORDS } from './score-words';
import './path.scss';

interface PathProps {
  path: Scores['path'];
  round: Scores['round'];
  onChoose: (code: string) => void;
}

export function Path({ path, round, onChoose }: PathProps) {
  const here = path[path.length - 1]!;
  return (
    <View className="path">
      <View className="path__above" {...aria({ role: 'navigation', label: PATH_WORDS.above })}>
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
      <Text className="path__round">
        {round ? `${round.title} · ${dayWords(round.opensAt)}–${lastDayWords(round.closesAt)}` : PATH_WORDS.noRound}
      </Text>
      <View
        id="to-rounds"
        className="link path__rounds"
        onClick={() => void Taro.navigateTo({ url: '/pages/official/rounds' })}
        {...aria({ role: 'link' })}
      >
        {PATH_WORDS.rounds}
      </View>
    </View>
  );
}
