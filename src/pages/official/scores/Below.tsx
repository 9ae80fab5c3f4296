/** Every division directly below with its interval, in three bands against the whole; never a rank. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Scores } from '../../../contract/read-scores';
import { BANDS, BAND_WORDS } from '../../../domain/score/band';
import { BELOW_TITLES } from '../division-words';
import { IntervalAxis } from '../IntervalAxis';
import { IntervalRow } from '../IntervalRow';
import { axisFor } from '../interval-axis';
import { Origin } from './Origin';
import { ORIGINS } from './origin-words';
import { BELOW_WORDS, placeWords, sayScore, shownScore } from './score-words';

interface BelowProps {
  scores: Scores;
  onChoose: (code: string) => void;
}

export function Below({ scores, onChoose }: BelowProps) {
  const { below, division, headline } = scores;
  const axis = axisFor([headline, ...below.map(({ score }) => score)]);
  const rowsOf = (belongs: (score: Scores['below'][number]['score']) => boolean) =>
    below.filter(({ score }) => belongs(score));
  const groups = [
    ...BANDS.map((band) => ({ title: BAND_WORDS[band], rows: rowsOf((score) => score.band === band) })),
    { title: BELOW_WORDS.noBand, rows: rowsOf(({ band, notScored }) => band === null && notScored === null) },
    { title: BELOW_WORDS.notScored, rows: rowsOf(({ notScored }) => notScored !== null) },
  ];
  return (
    <View className="card below">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {BELOW_TITLES[division.level]} <Text className="card__note">{BELOW_WORDS.order}</Text>
      </View>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <View key={title} className="band">
            <View className="band__title" {...aria({ role: 'heading', level: 3 })}>
              {title}
            </View>
            <View {...aria({ role: 'list', label: title })}>
              {rows.map(({ division: { code, name }, score }) => (
                <IntervalRow
                  key={code}
                  id={`division-${code}`}
                  name={name}
                  note={score.place && placeWords(score.place)}
                  figure={score}
                  shown={shownScore(score)}
                  said={`${name}，${sayScore(score)}`}
                  faint={score.notScored !== null}
                  axis={axis}
                  whole={headline.estimate}
                  onChoose={() => onChoose(code)}
                />
              ))}
            </View>
          </View>
        ))}
      <IntervalAxis axis={axis} />
      <View className="card__note below__legend">
        {headline.estimate !== null && BELOW_WORDS.whole(division.name)}
        {BELOW_WORDS.legend}
      </View>
      <Origin id="below" of={BELOW_TITLES[division.level]} lines={ORIGINS.below(scores)} />
    </View>
  );
}
