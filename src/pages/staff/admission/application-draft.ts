/** Draft 申请草稿: an application while it is written, what it still lacks, and what is sent of it. */
import type { NewAdmission } from '../../../contract/apply-admission';
import { ADMISSION_TEXT_LIMIT, endOfTerm, isKey, TITLE_LIMIT, type Term } from '../../../domain/admission/application';
import { CURRENT_RUBRIC } from '../../../domain/admission/rubric';
import { FORM_WORDS as WORDS } from './admission-words';

export interface ApplicationDraft {
  title: string;
  region: string | null;
  basis: string;
  work: string;
  hours: string;
  means: string;
  yuan: string;
  personalData: 'yes' | 'no' | null;
  from: string | null;
  term: `${Term}` | null;
}
export type DraftField = keyof ApplicationDraft;

export const EMPTY_DRAFT: ApplicationDraft = {
  title: '',
  region: null,
  basis: '',
  work: '',
  hours: '',
  means: '',
  yuan: '',
  personalData: null,
  from: null,
  term: null,
};

/** In the order of the form. */
export const FIELDS: readonly DraftField[] = [
  'title',
  'region',
  'basis',
  'work',
  'hours',
  'means',
  'yuan',
  'personalData',
  'from',
  'term',
];

export const LIMITS = { title: TITLE_LIMIT, basis: ADMISSION_TEXT_LIMIT, work: ADMISSION_TEXT_LIMIT, means: ADMISSION_TEXT_LIMIT } as const; // prettier-ignore

/** Characters of a number. */
export const NUMBER_LIMIT = 9;

/** What is wrong with each field; none when it can be sent. */
export function draftFaults(draft: ApplicationDraft): Partial<Record<DraftField, string>> {
  const faults: Partial<Record<DraftField, string>> = {};
  for (const field of ['title', 'basis', 'work', 'means'] as const) {
    const over = draft[field].length - LIMITS[field];
    if (draft[field].trim() === '') faults[field] = WORDS.missing;
    else if (over > 0) faults[field] = WORDS.tooLong(over);
  }
  for (const field of ['region', 'personalData', 'from', 'term'] as const) {
    if (draft[field] === null) faults[field] = WORDS.choose;
  }
  if (!/^\d{1,3}(\.\d)?$/.test(draft.hours.trim()) || hoursOf(draft) <= 0 || hoursOf(draft) > 744) {
    faults.hours = WORDS.number;
  }
  if (!/^\d{1,9}$/.test(draft.yuan.trim()) || Number(draft.yuan) > 100_000_000) faults.yuan = WORDS.number;
  return faults;
}

const hoursOf = ({ hours }: ApplicationDraft): number => Number(hours.trim());

/** A complete draft as it is sent. */
export function applicationFrom(draft: ApplicationDraft, id: string): NewAdmission {
  const { title, basis, work, means } = draft;
  const from = new Date(draft.from!);
  return {
    id,
    title,
    basis,
    work,
    means,
    region: draft.region!,
    hours: hoursOf(draft),
    yuan: Number(draft.yuan),
    personalData: draft.personalData === 'yes',
    from: from.toISOString(),
    until: endOfTerm(from, Number(draft.term)).toISOString(),
  };
}

/** Whether what is written so far makes it a key item already. */
export const isKeySoFar = (draft: ApplicationDraft): boolean =>
  isKey(
    {
      title: '',
      basis: '',
      work: '',
      means: '',
      yuan: 0,
      hours: hoursOf(draft) || 0,
      personalData: draft.personalData === 'yes',
      region: draft.region ?? '',
      from: new Date(0),
      until: new Date(0),
    },
    CURRENT_RUBRIC,
  );
