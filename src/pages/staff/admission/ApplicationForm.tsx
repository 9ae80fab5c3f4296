/** Application form 准入申请表: the one place where somebody outside the community types. */
import { Button, View } from '@tarojs/components';
import { dateWords } from '../../../components/admission-words';
import { aria } from '../../../components/aria';
import { WrittenField } from '../../../components/WrittenField';
import { RubricTable } from '../../../components/RubricTable';
import { TERMS } from '../../../domain/admission/application';
import { CURRENT_RUBRIC } from '../../../domain/admission/rubric';
import { FORM_WORDS as WORDS } from './admission-words';
import '../../../components/desk-page.scss';
import './applicant.scss';
import { isKeySoFar, LIMITS, NUMBER_LIMIT, type DraftField } from './application-draft';
import { ChosenField } from './ChosenField';
import { useApplication } from './use-application';

interface ApplicationFormProps {
  /** Days on which it may begin. */
  starts: readonly string[];
  onDone: (submitted: boolean) => void;
}

export function ApplicationForm({ starts, onDone }: ApplicationFormProps) {
  const { draft, faults, trouble, sending, regions, write, submit } = useApplication(() => onDone(true));
  const text = (field: keyof typeof LIMITS, label: string, hint?: string) => (
    <WrittenField
      id={field}
      label={label}
      value={draft[field]}
      limit={LIMITS[field]}
      fault={faults[field]}
      onChange={(value) => write(field, value)}
      {...(field === 'title' ? { example: WORDS.nameExample } : { long: true })}
      {...(hint ? { hint } : {})}
    />
  );
  const number = (field: 'hours' | 'yuan', label: string) => (
    <WrittenField
      id={field}
      label={label}
      value={draft[field]}
      limit={NUMBER_LIMIT}
      fault={faults[field]}
      onChange={(value) => write(field, value)}
    />
  );
  const choice = <F extends Extract<DraftField, 'region' | 'personalData' | 'from' | 'term'>>(
    field: F,
    label: string,
    options: readonly { value: NonNullable<(typeof draft)[F]> & string; label: string }[],
  ) => (
    <ChosenField
      id={field}
      label={label}
      options={options}
      chosen={draft[field] as (NonNullable<(typeof draft)[F]> & string) | null}
      fault={faults[field]}
      onChoose={(value) => write(field, value)}
    />
  );
  return (
    <View className="desk-page">
      <View className="desk-page__title" {...aria({ role: 'heading' })}>
        {WORDS.title}
      </View>
      <View id="back" className="link" onClick={() => onDone(false)} {...aria({ role: 'button' })}>
        {WORDS.back}
      </View>
      {text('title', WORDS.name)}
      {choice(
        'region',
        WORDS.region,
        regions.map(({ code, name }, at) => ({ value: code, label: at === 0 ? WORDS.own(name) : name })),
      )}
      {text('basis', WORDS.basis, WORDS.basisHint)}
      {text('work', WORDS.work, WORDS.workHint)}
      {number('hours', WORDS.hours)}
      {text('means', WORDS.means)}
      {number('yuan', WORDS.yuan)}
      {choice('personalData', WORDS.personalData, [
        { value: 'no', label: WORDS.no },
        { value: 'yes', label: WORDS.yes },
      ])}
      {choice(
        'from',
        WORDS.from,
        starts.map((day) => ({ value: day, label: dateWords(day) })),
      )}
      {choice(
        'term',
        WORDS.term,
        TERMS.map((months) => ({ value: `${months}` as const, label: WORDS.terms[months] })),
      )}
      {isKeySoFar(draft) && <View className="applicant__key">{WORDS.key}</View>}
      {trouble && (
        <View className="applicant__fault" {...aria({ role: 'alert' })}>
          {trouble}
        </View>
      )}
      <Button id="submit" className="primary applicant__apply" onClick={submit} {...aria({ role: 'button' })}>
        {sending ? WORDS.submitting : WORDS.submit}
      </Button>
      <View className="applicant__rubric">
        <RubricTable rubric={CURRENT_RUBRIC} points={null} />
      </View>
    </View>
  );
}
