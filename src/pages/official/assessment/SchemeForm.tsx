/** Scheme form 拟定方案: a weight for each indicator, a target where one likes. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { WrittenField } from '../../../components/WrittenField';
import { SCHEME_WORDS as WORDS } from './assessment-words';
import { weighedOf, type Draft, type Offered } from './scheme-draft';

/** Characters of a percentage: 99.99. */
const PERCENT_LIMIT = 6;

interface SchemeFormProps {
  offered: readonly Offered[];
  draft: Draft;
  mistyped: readonly string[];
  onChange: (draft: Draft) => void;
}

export function SchemeForm({ offered, draft, mistyped, onChange }: SchemeFormProps) {
  return (
    <View className="card">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.weights}
      </View>
      {offered.map(({ id, text }) => {
        const weighed = weighedOf(draft, id);
        const field = fieldId(id);
        return (
          <View key={id} className="assessment__indicator">
            <View className="assessment__text">{text}</View>
            <View className="assessment__numbers">
              <WrittenField
                id={`weight-${field}`}
                label={WORDS.weight}
                about={text}
                value={weighed.weight}
                limit={PERCENT_LIMIT}
                fault={mistyped.includes(id) ? WORDS.mistyped : undefined}
                onChange={(weight) => onChange({ ...draft, [id]: { ...weighed, weight } })}
              />
              <WrittenField
                id={`target-${field}`}
                label={WORDS.target}
                about={text}
                value={weighed.target}
                limit={PERCENT_LIMIT}
                onChange={(target) => onChange({ ...draft, [id]: { ...weighed, target } })}
              />
            </View>
          </View>
        );
      })}
      <View className="card__note">{WORDS.targetNote}</View>
    </View>
  );
}

/** A measure's name holds signs that no element's id should. */
const fieldId = (id: string): string => id.replace(/[^a-z0-9-]/g, '-');
