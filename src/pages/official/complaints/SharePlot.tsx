/** Shares of several, one below the other on one axis, with interval and n; in the order they are given in, never by size. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { ComplaintShareView } from '../../../contract/read-complaint-metrics';
import { IntervalAxis } from '../IntervalAxis';
import { IntervalRow } from '../IntervalRow';
import { axisFor } from '../interval-axis';
import { sayShare, shownOf } from './overview-words';

export interface SharePlotRow {
  id: string;
  name: string;
  note?: string;
  share: ComplaintShareView;
  onChoose?: () => void;
}

interface SharePlotProps {
  id: string;
  title: string;
  /** Behind the title. */
  aside?: string;
  /** What the shares are of. */
  measure: string;
  rows: readonly SharePlotRow[];
  /** Of all of them together, for the dashed line. */
  whole: ComplaintShareView | null;
  notes: readonly string[];
}

export function SharePlot({ id, title, aside, measure, rows, whole, notes }: SharePlotProps) {
  const axis = axisFor([...(whole ? [whole] : []), ...rows.map(({ share }) => share)]);
  return (
    <View id={id} className="card">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {title} {aside && <Text className="card__note">{aside}</Text>}
      </View>
      <View {...aria({ role: 'list', label: title })}>
        {rows.map(({ id: row, name, note, share, onChoose }) => (
          <IntervalRow
            key={row}
            id={row}
            name={name}
            note={note ?? null}
            figure={share}
            shown={shownOf(share)}
            said={sayShare(`${name}，${measure}`, share)}
            axis={axis}
            whole={whole?.estimate ?? null}
            onChoose={onChoose ?? null}
          />
        ))}
      </View>
      {rows.some(({ share }) => share.interval) && <IntervalAxis axis={axis} />}
      {notes.map((words) => (
        <View key={words} className="card__note">
          {words}
        </View>
      ))}
    </View>
  );
}
