/** The foot of an interval plot: its marks in per cent. */
import { Text, View } from '@tarojs/components';
import type { Axis } from './interval-axis';

export function IntervalAxis({ axis }: { axis: Axis }) {
  return (
    <View className="row row--axis">
      <View className="row__name" />
      <View className="row__plot">
        {axis.marks.map(({ label, left }) => (
          <Text key={label} className="row__mark" style={{ left }}>
            {label}
          </Text>
        ))}
      </View>
      <View className="figures" />
    </View>
  );
}
