/** Score form 评分: whole points for each criterion of the rubric by which this application is scored. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { WrittenField } from '../../../components/WrittenField';
import { ADMISSION_TEXT_LIMIT } from '../../../domain/admission/application';
import { rubricOf } from '../../../domain/admission/rubric';
import type { AdmissionFormProps } from './admission-form';
import { SCORE_WORDS as WORDS } from './admissions-words';
import { pointsFrom, typedPoints } from './points-from';
import { StepButton } from './StepButton';

/** Characters of a criterion's points. */
const POINTS_LIMIT = 3;

export function ScoreForm({ view, sending, onSend }: AdmissionFormProps) {
  const rubric = rubricOf(view.rubric);
  const [typed, setTyped] = useState(() => typedPoints(view.scored?.points ?? null));
  const [words, setWords] = useState(view.scored?.words ?? '');
  const [lacking, setLacking] = useState(false);
  const scored = pointsFrom(typed, rubric);
  const submit = () => {
    setLacking(scored === null);
    if (scored) onSend({ kind: 'scored', points: scored.points, words: words.trim() });
  };
  return (
    <View>
      <View className="admission-case__points">
        {rubric.criteria.map(({ id, title, asks, most }) => (
          <WrittenField
            key={id}
            id={`points-${id}`}
            label={WORDS.points(title, most)}
            hint={asks}
            value={typed[id]}
            limit={POINTS_LIMIT}
            onChange={(value) => setTyped({ ...typed, [id]: value })}
          />
        ))}
      </View>
      <WrittenField
        id="score-words"
        label={WORDS.words}
        value={words}
        limit={ADMISSION_TEXT_LIMIT}
        long
        onChange={setWords}
      />
      {scored && <View className="admission-case__total">{WORDS.total(scored.total, rubric.pass)}</View>}
      <StepButton
        label={WORDS.submit}
        fault={lacking && !scored ? WORDS.incomplete : null}
        sending={sending}
        onPress={submit}
      />
    </View>
  );
}
