/** One figure at a time, of the divisions directly below and of the categories, each against the whole. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/Choice';
import type { ComplaintMetricsRead } from '../../../contract/read-complaint-metrics';
import { CATEGORY_WORDS } from '../../../domain/complaint/category';
import type { ComplaintRateName } from '../../../domain/complaint/complaint-rates';
import { BELOW_TITLES } from '../division-words';
import { OVERVIEW_WORDS as WORDS, RATE_WORDS } from './overview-words';
import { SharePlot } from './SharePlot';

const MEASURES: readonly ComplaintRateName[] = [
  'answeredInTime',
  'confirmedFixed',
  'satisfied',
  'declined',
  'overturned',
];

interface ComparedProps {
  metrics: ComplaintMetricsRead;
  onChoose: (code: string) => void;
}

export function Compared({ metrics: { division, figures, below, categories }, onChoose }: ComparedProps) {
  const [measure, setMeasure] = useState<ComplaintRateName>('answeredInTime');
  const { name, means } = RATE_WORDS[measure];
  const whole = figures[measure];
  const notes = [...(whole.estimate === null ? [] : [WORDS.whole(division.name)]), `${name}：${means}`];
  return (
    <View>
      <Choice
        id="measure"
        label={WORDS.measure}
        options={MEASURES.map((value) => ({ value, label: RATE_WORDS[value].name }))}
        chosen={measure}
        beside
        onChoose={setMeasure}
      />
      <View className="overview__pair">
        {below.length > 0 && (
          <SharePlot
            id="below"
            title={BELOW_TITLES[division.level]}
            aside={WORDS.order}
            measure={name}
            rows={below.map((one) => ({
              id: `division-${one.division.code}`,
              name: one.division.name,
              share: one.figures[measure],
              onChoose: () => onChoose(one.division.code),
            }))}
            whole={whole}
            notes={notes}
          />
        )}
        <SharePlot
          id="categories"
          title={WORDS.categories}
          measure={name}
          rows={categories.map((one) => ({
            id: `category-${one.category}`,
            name: CATEGORY_WORDS[one.category],
            share: one.figures[measure],
          }))}
          whole={whole}
          notes={below.length > 0 ? [] : notes}
        />
      </View>
    </View>
  );
}
