/** Admission case 准入事项: what is asked for, its points and its hearing, what may be done, and what happened. */
import { View } from '@tarojs/components';
import { AdmissionFacts } from '../../../components/AdmissionFacts';
import { dateWords } from '../../../components/admission-words';
import { aria } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import { RubricTable } from '../../../components/RubricTable';
import { rubricOf } from '../../../domain/admission/rubric';
import './admission-case.scss';
import { AdmissionActions } from './AdmissionActions';
import { CASE_WORDS as WORDS, STEP_WORDS } from './admissions-words';
import { useAdmission, type AdmissionNamed } from './use-admission';

interface AdmissionCaseProps {
  named: AdmissionNamed;
  /** A step was taken: the list is to be read again. */
  onTaken: () => void;
}

export function AdmissionCase({ named, onTaken }: AdmissionCaseProps) {
  const { view, missing, trouble, sending, load, send } = useAdmission(named, onTaken);
  if (!view) return missing && <Notice words={missing} onRetry={() => void load()} />;
  const { heard, scored, events } = view;
  return (
    <View className="admission-case">
      <View className="card">
        <AdmissionFacts line={view} level={2} />
      </View>
      {/* Filled in anew once a step has changed what stands. */}
      <AdmissionActions key={events.length} view={view} trouble={trouble} sending={sending} onSend={send} />
      {heard && (
        <View className="card">
          <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
            {WORDS.hearing}
          </View>
          <View>{WORDS.hearingOf(dateWords(heard.on), heard.residents, heard.communities)}</View>
          <View className="admission-case__words">{heard.words}</View>
        </View>
      )}
      <View className="card">
        <RubricTable rubric={rubricOf(view.rubric)} points={scored && scored.points} />
        {scored?.words && <View className="admission-case__words">{WORDS.scoredWords(scored.words)}</View>}
      </View>
      <View className="card">
        <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
          {WORDS.history}
        </View>
        {events.map(({ kind, at, by, words }, place) => (
          <View key={place} className="admission-case__event">
            {WORDS.eventOf(dateWords(at), by, words ? WORDS.eventWords(STEP_WORDS[kind], words) : STEP_WORDS[kind])}
          </View>
        ))}
      </View>
    </View>
  );
}
