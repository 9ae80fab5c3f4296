/** One division of the interval plot: its name, its interval as a picture and in figures, or why there is none. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Scores } from '../../../contract/read-scores';
import { Figures } from './Figures';
import type { Axis } from './interval-axis';
import { placeWords, sayScore } from './score-words';
import './interval-row.scss';

interface IntervalRowProps {
  row: Scores['below'][number];
  axis: Axis;
  /** The share of the division as a whole, for the dashed line. */
  whole: number | null;
  onChoose: (code: string) => void;
}

export function IntervalRow({ row: { division, score }, axis, whole, onChoose }: IntervalRowProps) {
  const { interval, estimate, notScored, place } = score;
  return (
    <View {...aria({ role: 'listitem' })}>
      <View
        id={`division-${division.code}`}
        className={`row ${notScored === null ? '' : 'row--unscored'}`}
        onClick={() => onChoose(division.code)}
        {...aria({ role: 'button', label: `${division.name}，${sayScore(score)}` })}
      >
        <View className="row__name">
          {division.name}
          {place && <Text className="row__place">{placeWords(place)}</Text>}
        </View>
        <View className="row__plot">
          {interval && (
            <>
              {whole !== null && <View className="row__whole" style={{ left: axis.place(whole) }} />}
              <View
                className="row__interval"
                style={{ left: axis.place(interval.lower), width: axis.length(interval.lower, interval.upper) }}
              />
              {estimate !== null && <View className="row__point" style={{ left: axis.place(estimate) }} />}
            </>
          )}
        </View>
        <Figures score={score} />
      </View>
    </View>
  );
}
