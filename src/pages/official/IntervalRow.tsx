/** One line of an interval plot: its name, its interval as a picture and in figures, or why there is none. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../components/aria';
import type { Shown } from './figure-words';
import { Figures } from './Figures';
import type { Axis, Drawn } from './interval-axis';
import './interval-row.scss';

interface IntervalRowProps {
  id: string;
  name: string;
  /** Below the name. */
  note?: string | null;
  figure: Drawn;
  shown: Shown;
  /** The whole line in one sentence, for a screen reader. */
  said: string;
  /** Drawn faintly: a figure nothing may be told from. */
  faint?: boolean;
  axis: Axis;
  /** The share of the whole, for the dashed line. */
  whole: number | null;
  /** `null` where there is nothing further in. */
  onChoose: (() => void) | null;
}

export function IntervalRow({
  id,
  name,
  note,
  figure,
  shown,
  said,
  faint = false,
  axis,
  whole,
  onChoose,
}: IntervalRowProps) {
  const { interval, estimate } = figure;
  const pressed = onChoose ? { onClick: onChoose, ...aria({ role: 'button', label: said }) } : {};
  return (
    <View {...aria({ role: 'listitem', ...(onChoose ? {} : { label: said }) })}>
      <View id={id} className={`row ${faint ? 'row--unscored' : ''} ${onChoose ? '' : 'row--still'}`} {...pressed}>
        <View className="row__name">
          {name}
          {note && <Text className="row__place">{note}</Text>}
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
        <Figures shown={shown} />
      </View>
    </View>
  );
}
