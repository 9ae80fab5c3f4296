/** One division of the interval plot: its name, its interval as a picture and in figures, or why there is none. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../components/aria';
import type { Scores } from '../../contract/read-scores';
import { Figures } from './Figures';
import type { Axis } from './interval-axis';
import { figureOf, nWords } from './words';
import './interval-row.scss';

interface IntervalRowProps {
  row: Scores['below'][number];
  axis: Axis;
  /** The share of the division as a whole, for the dashed line. */
  whole: number | null;
  onChoose: (code: string) => void;
}

export function IntervalRow({ row: { division, score }, axis, whole, onChoose }: IntervalRowProps) {
  const figure = figureOf(score);
  const { interval, estimate } = score;
  const said =
    'because' in figure
      ? figure.because
      : `满意率 ${figure.share.estimate}%，区间 ${figure.share.lower} 到 ${figure.share.upper}，${nWords(figure.n)}`;
  return (
    <View {...aria({ role: 'listitem' })}>
      <View
        id={`division-${division.code}`}
        className="row"
        onClick={() => onChoose(division.code)}
        {...aria({ role: 'button', label: `${division.name}，${said}` })}
      >
        <Text className="row__name">{division.name}</Text>
        <View className="row__plot">
          {interval && estimate !== null && (
            <>
              {whole !== null && <View className="row__whole" style={{ left: axis.place(whole) }} />}
              <View
                className="row__interval"
                style={{ left: axis.place(interval.lower), width: axis.length(interval.lower, interval.upper) }}
              />
              <View className="row__point" style={{ left: axis.place(estimate) }} />
            </>
          )}
        </View>
        <Figures figure={figure} />
      </View>
    </View>
  );
}
