/** What an official may do with an admission now, one form at a time; none is preselected. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../../components/aria';
import { Choice } from '../../../components/Choice';
import type { AdmissionKind } from '../../../domain/admission/admission-event';
import type { AdmissionFormProps } from './admission-form';
import { CASE_WORDS, STEP_WORDS } from './admissions-words';
import { GrantForm } from './GrantForm';
import { HearForm } from './HearForm';
import { ReasonForm } from './ReasonForm';
import { ScoreForm } from './ScoreForm';

export function AdmissionActions({ trouble, ...form }: AdmissionFormProps & { trouble: string | null }) {
  const [action, setAction] = useState<AdmissionKind | null>(null);
  const { may } = form.view;
  const chosen = action && may.includes(action) ? action : null;
  if (may.length === 0) return null;
  return (
    <View className="card">
      <Choice
        id="action"
        label={CASE_WORDS.actions}
        options={may.map((kind) => ({ value: kind, label: STEP_WORDS[kind] }))}
        chosen={chosen}
        beside
        onChoose={setAction}
      />
      {chosen === 'scored' && <ScoreForm {...form} />}
      {chosen === 'heard' && <HearForm {...form} />}
      {chosen === 'granted' && <GrantForm {...form} />}
      {(chosen === 'refused' || chosen === 'ended') && <ReasonForm kind={chosen} {...form} />}
      {trouble && (
        <View className="admission-case__fault" {...aria({ role: 'alert' })}>
          {trouble}
        </View>
      )}
    </View>
  );
}
