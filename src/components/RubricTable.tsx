/** The rubric as it is published, with the points of one application beside it where there are some. */
import { View } from '@tarojs/components';
import type { Points, Rubric } from '../domain/admission/rubric';
import { RUBRIC_WORDS as WORDS } from './admission-words';
import { aria } from './aria';
import './rubric-table.scss';

interface RubricTableProps {
  rubric: Rubric;
  points: Points | null;
}

export function RubricTable({ rubric, points }: RubricTableProps) {
  return (
    <View className="rubric">
      <View className="rubric__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title(rubric.version)}
      </View>
      {rubric.criteria.map(({ id, title, asks, most, least }) => (
        <View key={id} className="rubric__criterion">
          <View className="rubric__head">
            <View className="rubric__name">{WORDS.criterion(title, most)}</View>
            {points && (
              <View className={`rubric__points ${points[id] < least ? 'rubric__points--failed' : ''}`}>
                {WORDS.points(points[id], most)}
              </View>
            )}
          </View>
          <View className="rubric__asks">{asks}</View>
          {least > 0 && <View className="rubric__must">{WORDS.must(least)}</View>}
        </View>
      ))}
      <View className="rubric__asks">{WORDS.pass(rubric.pass)}</View>
      <View className="rubric__asks">{WORDS.key(rubric.keyHours)}</View>
    </View>
  );
}
