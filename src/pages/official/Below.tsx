/** Every division directly below with its interval, in three bands against the whole; never a rank. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../components/aria';
import type { Scores } from '../../contract/read-scores';
import { BANDS, BAND_WORDS } from '../../domain/score/band';
import { IntervalRow } from './IntervalRow';
import { axisFor } from './interval-axis';

const TITLE = { city: '各区市', district: '各街道、镇', street: '各社区、村', community: '' } as const;

interface BelowProps {
  scores: Scores;
  onChoose: (code: string) => void;
}

export function Below({ scores: { below, division, headline }, onChoose }: BelowProps) {
  const axis = axisFor([headline, ...below.map(({ score }) => score)]);
  const rowsOf = (belongs: (score: Scores['below'][number]['score']) => boolean) =>
    below.filter(({ score }) => belongs(score));
  const groups = [
    ...BANDS.map((band) => ({ title: BAND_WORDS[band], rows: rowsOf((score) => score.band === band) })),
    { title: '不分档（总体不单独公布）', rows: rowsOf(({ band, notScored }) => band === null && notScored === null) },
    { title: '未评（理由见各行）', rows: rowsOf(({ notScored }) => notScored !== null) },
  ];
  return (
    <View className="card below">
      <View className="card__title">
        {TITLE[division.level]} <Text className="card__note">三档内按区划代码排列，不做名次</Text>
      </View>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <View key={title} className="band">
            <View className="band__title" {...aria({ role: 'heading' })}>
              {title}
            </View>
            <View {...aria({ role: 'list', label: title })}>
              {rows.map((row) => (
                <IntervalRow
                  key={row.division.code}
                  row={row}
                  axis={axis}
                  whole={headline.estimate}
                  onChoose={onChoose}
                />
              ))}
            </View>
          </View>
        ))}
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
      <View className="card__note below__legend">
        {headline.estimate !== null && `虚线为${division.name}总体，单位 %。`}
        三档由检验得出，各单位合起来误判的机会不超过 5%；“第几位”是考虑误差后可能的位次范围。
      </View>
    </View>
  );
}
