/** Every division directly below with its interval, by name and without a rank. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../components/aria';
import type { Scores } from '../../contract/read-scores';
import { IntervalRow } from './IntervalRow';
import { axisFor } from './interval-axis';

const TITLE = { city: '各区市', district: '各街道、镇', street: '各社区、村', community: '' } as const;

interface BelowProps {
  scores: Scores;
  onChoose: (code: string) => void;
}

export function Below({ scores: { below, division, headline }, onChoose }: BelowProps) {
  const axis = axisFor([headline, ...below.map(({ score }) => score)]);
  return (
    <View className="card below">
      <View className="card__title">
        {TITLE[division.level]} <Text className="card__note">按区划代码排列，不做名次</Text>
      </View>
      <View {...aria({ role: 'list' })}>
        {below.map((row) => (
          <IntervalRow key={row.division.code} row={row} axis={axis} whole={headline.estimate} onChoose={onChoose} />
        ))}
      </View>
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
      {headline.estimate !== null && (
        <View className="card__note below__legend">虚线为{division.name}总体，单位 %</View>
      )}
    </View>
  );
}
