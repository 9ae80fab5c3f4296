/** Reply 答复: what came of it, one text, and photos of the repair. Whether it is fixed is the resident's to say. */
import { useState } from 'react';
import { chooseReplyPhotos, dropReplyPhotos } from '../../../client/reply-photos';
import { Choice } from '../../../components/Choice';
import { goTo } from '../../../components/go-to';
import { PhotoPicker } from '../../../components/PhotoPicker';
import { WrittenField } from '../../../components/WrittenField';
import { MOST_REPLY_PHOTOS, UNIT_WORDS_LIMIT } from '../../../contract/handle-complaint';
import { OUTCOMES } from '../../../domain/complaint/complaint-event';
import { OUTCOME_WORDS } from './case-words';
import type { FormProps } from './form-props';
import { Phrases } from './Phrases';
import type { Phrase } from './phrases-words';
import { wordsFault } from './use-faults';
import { useReplyDraft } from './use-reply-draft';
import { WorkForm } from './WorkForm';
import { REPLY_WORDS as WORDS } from './work-words';

const OPTIONS = OUTCOMES.flatMap((value) => (value === 'joined' ? [] : [{ value, label: OUTCOME_WORDS[value] }]));

export function ReplyForm({ view, named, sending, fault, onSend }: FormProps) {
  const { writing, write } = useReplyDraft(named.complaint);
  const { outcome, words, photos } = writing;
  const [tried, setTried] = useState(false);
  const textFault = wordsFault(words, WORDS.needText);
  const lacking = outcome ? textFault : WORDS.needOutcome;

  const insert = (phrase: Phrase) =>
    write((before) => ({
      words: [before.words.trimEnd(), phrase.words].filter(Boolean).join('\n'),
      outcome: before.outcome ?? phrase.outcome,
    }));

  const submit = () => {
    setTried(true);
    if (!outcome) return goTo('outcome');
    if (textFault) return goTo('reply');
    onSend({
      kind: 'replied',
      outcome,
      words,
      ...(photos.length > 0 ? { photos: photos.map(({ id }) => id) } : {}),
    });
  };

  return (
    <WorkForm
      note={WORDS.outcomeNote}
      submit={WORDS.submit}
      sending={sending}
      fault={(tried && lacking) || fault}
      onSubmit={submit}
    >
      <Choice
        id="outcome"
        label={WORDS.outcome}
        options={OPTIONS}
        chosen={outcome}
        beside
        onChoose={(value) => write(() => ({ outcome: value }))}
      />
      <Phrases category={view.category} outcome={outcome} onInsert={insert} />
      <WrittenField
        id="reply"
        label={WORDS.text}
        hint={WORDS.textHint}
        value={words}
        limit={UNIT_WORDS_LIMIT}
        long
        fault={(tried && outcome && textFault) || undefined}
        onChange={(value) => write(() => ({ words: value }))}
      />
      <PhotoPicker
        label={WORDS.photos}
        photos={photos}
        most={MOST_REPLY_PHOTOS}
        choose={chooseReplyPhotos}
        faults={WORDS.photoFaults}
        onChange={(change) => write((before) => ({ photos: change(before.photos) }))}
        onRemove={(id) => dropReplyPhotos([id])}
      />
    </WorkForm>
  );
}
