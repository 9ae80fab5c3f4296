/** Deletion 删除: says what goes and what stays before anything goes. Without a code only this phone can be cleared. */
import { Confirmation } from '../complaints/Confirmation';
import { MINE_WORDS as WORDS } from '../privacy-words';

interface DeletionProps {
  /** On the server too. */
  everywhere: boolean;
  deleting: boolean;
  onDelete: () => void;
}

export function Deletion({ everywhere, deleting, onDelete }: DeletionProps) {
  const words = everywhere
    ? {
        label: WORDS.delete,
        question: WORDS.deleteQuestion,
        advice: WORDS.deleteAdvice,
        yes: WORDS.deleteYes,
        no: WORDS.deleteNo,
      }
    : {
        label: WORDS.clear,
        question: WORDS.clearQuestion,
        advice: WORDS.clearAdvice,
        yes: WORDS.clearYes,
        no: WORDS.clearNo,
      };
  return <Confirmation id="delete" {...words} yes={deleting ? WORDS.deleting : words.yes} onYes={onDelete} />;
}
