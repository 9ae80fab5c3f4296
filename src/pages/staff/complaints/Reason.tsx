/** A reason in the unit's own words. */
import { WrittenField } from '../../../components/WrittenField';
import { UNIT_WORDS_LIMIT } from '../../../contract/handle-complaint';

interface ReasonProps {
  label: string;
  words: string;
  onWords: (words: string) => void;
}

export function Reason({ label, words, onWords }: ReasonProps) {
  return <WrittenField id="reason" label={label} value={words} limit={UNIT_WORDS_LIMIT} long onChange={onWords} />;
}
