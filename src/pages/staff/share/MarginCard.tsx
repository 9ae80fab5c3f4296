/** Margin card 构成: how many say they are of each age band, or sex, beside how large a part of the population that is. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Progress } from '../../../contract/read-progress';
import { CountRow } from './CountRow';
import { OPTION_WORDS, PROGRESS_WORDS as WORDS } from './progress-words';

export function MarginCard({ title, margin }: { title: string; margin: Progress['age' | 'sex'] }) {
  const { parts, of } = margin;
  return (
    <View className="progress-card">
      <View className="progress-card__title" {...aria({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {parts ? (
        <View {...aria({ role: 'list' })}>
          {parts.map(({ option, people, share, population }) => (
            <CountRow
              key={option}
              name={OPTION_WORDS[option]}
              count={people === null ? WORDS.few : WORDS.people(people)}
              share={share}
              note={
                share === null
                  ? WORDS.population(WORDS.percent(population))
                  : WORDS.share(WORDS.percent(share), WORDS.percent(population))
              }
            />
          ))}
        </View>
      ) : (
        <View>{WORDS.withheld}</View>
      )}
      <View className="progress-card__note">{of ? WORDS.against(of.name) : WORDS.nation}</View>
    </View>
  );
}
