/** Contrast 差异: one part of the residents less another, in points, with its interval; or why it is not shown. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { ContrastView } from '../../../contract/read-scores';
import { shownDifference } from '../../../domain/score/rounding';
import { Origin } from './Origin';
import { ORIGINS } from './origin-words';
import { CONTRAST_WORDS, fullBecause } from './score-words';
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
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {title} <Text className="card__note">{CONTRAST_WORDS.unit(...sides)}</Text>
      </View>
      {shown && interval ? (
        <>
          <View className="contrast__figure">
            <Text className="contrast__estimate">{shown.estimate}</Text>
            <Text>{CONTRAST_WORDS.interval(shown.lower, shown.upper)}</Text>
          </View>
          <View className="card__note">
            {interval.lower > 0 || interval.upper < 0 ? CONTRAST_WORDS.differs : CONTRAST_WORDS.alike}
            {n && CONTRAST_WORDS.people(sides, n)}
          </View>
        </>
      ) : (
        <View className="card__note">{fullBecause(because ?? 'no-answers')}</View>
      )}
      <Origin id={id} of={title} lines={ORIGINS.contrast()} />
    </View>
  );
}
