/** Contrast 差异: one part of the residents less another, in points, with its interval; or why it is not shown. */
import { Text, View } from '@tarojs/components';
import type { ContrastView } from '../../contract/read-scores';
import { shownDifference } from '../../domain/score/rounding';
import { fullBecause, nWords } from './words';
import './contrast.scss';

interface ContrastProps {
  id: string;
  title: string;
  /** What the two sides are called, first and second. */
  sides: readonly [string, string];
  contrast: ContrastView;
}

export function Contrast({ id, title, sides, contrast: { estimate, interval, n, because } }: ContrastProps) {
  const shown = estimate !== null && interval !== null ? shownDifference(estimate, interval) : null;
  return (
    <View className="card contrast" id={id}>
      <View className="card__title">
        {title} <Text className="card__note">{sides.join('减')}，百分点</Text>
      </View>
      {shown && interval ? (
        <>
          <View className="contrast__figure">
            <Text className="contrast__estimate">{shown.estimate}</Text>
            <Text>
              {shown.lower} 至 {shown.upper}
            </Text>
          </View>
          <View className="card__note">
            {interval.lower > 0 || interval.upper < 0 ? '差异显著' : '无显著差异'}
            {n && ` · ${sides[0]} ${nWords(n[0])}，${sides[1]} ${nWords(n[1])}`}
          </View>
        </>
      ) : (
        <View className="card__note">{fullBecause(because ?? 'no-answers')}</View>
      )}
    </View>
  );
}
