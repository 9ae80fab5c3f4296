/** Complaint form 反映问题: what is kept is said first; only the matter itself must be told. */
import { Button, Navigator, Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Draft } from '../../../client/complaint-draft';
import { choosePhotos, dropPhoto, type ChosenPhoto } from '../../../client/photos';
import { askToBeTold, canBeTold } from '../../../client/subscription';
import { aria } from '../../../components/aria';
import { goTo } from '../../../components/go-to';
import { PhotoPicker } from '../../../components/PhotoPicker';
import { WrittenField } from '../../../components/WrittenField';
import { COMPLAINT_TEXT_LIMIT, CONTACT_LIMIT, LOCATION_LIMIT, MOST_PHOTOS } from '../../../domain/complaint/complaint';
import { CategoryChoice } from './CategoryChoice';
import { complaintFaults, FIELDS, type Faults, type Field } from './complaint-faults';
import { COMPLAIN_WORDS as WORDS, COMPLAINT_FAULTS } from './complaint-words';
import './complaint-form.scss';

export interface Filled {
  draft: Draft;
  photos: readonly ChosenPhoto[];
  /** One message about it is allowed. */
  notify: boolean;
}

interface ComplaintFormProps {
  filled: Filled;
  sending: boolean;
  /** Why it was not taken. */
  fault: string | null;
  /** Of what is there by then: a photo may be chosen while words are written. */
  onFill: (change: (before: Filled) => Filled) => void;
  onSubmit: () => void;
}

export function ComplaintForm({ filled, sending, fault, onFill, onSubmit }: ComplaintFormProps) {
  const { draft, photos, notify } = filled;
  const [faults, setFaults] = useState<Faults>({});
  const [goingTo, setGoingTo] = useState<Field | null>(null);

  // Once the words that say what is wrong stand on the page.
  useEffect(() => {
    if (goingTo) goTo(`complain-${goingTo}`);
    setGoingTo(null);
  }, [goingTo]);

  const write = (part: Partial<Draft>) => {
    onFill((before) => ({ ...before, draft: { ...before.draft, ...part } }));
    const corrected = FIELDS.filter((field) => field in part);
    setFaults((before) =>
      Object.fromEntries(Object.entries(before).filter(([field]) => !corrected.includes(field as Field))),
    );
  };

  const submit = () => {
    if (sending) return;
    const found = complaintFaults(draft);
    setFaults(found);
    const first = FIELDS.find((field) => found[field]);
    if (first) setGoingTo(first);
    else onSubmit();
  };

  const allow = async () => {
    const allowed = notify ? false : await askToBeTold();
    onFill((before) => ({ ...before, notify: allowed }));
  };

  return (
    <>
      <View className="sheet__body">
        <View className="sheet__card complaint-form__notice">
          {WORDS.notice.map((line) => (
            <View key={line}>{line}</View>
          ))}
          <Navigator className="link complaint-form__privacy" url="/pages/resident/privacy" {...aria({ role: 'link' })}>
            {WORDS.privacy}
          </Navigator>
        </View>
        <CategoryChoice chosen={draft.category} fault={faults.category} onChoose={(category) => write({ category })} />
        <WrittenField
          id="complain-text"
          label={WORDS.text}
          example={WORDS.textExample}
          value={draft.text}
          limit={COMPLAINT_TEXT_LIMIT}
          long
          fault={faults.text}
          onChange={(text) => write({ text })}
        />
        <PhotoPicker
          label={WORDS.photos}
          photos={photos}
          most={MOST_PHOTOS}
          choose={choosePhotos}
          faults={COMPLAINT_FAULTS.photos}
          onRemove={dropPhoto}
          onChange={(change) => onFill((before) => ({ ...before, photos: change(before.photos) }))}
        />
        <WrittenField
          id="complain-location"
          label={WORDS.location}
          example={WORDS.locationExample}
          value={draft.location}
          limit={LOCATION_LIMIT}
          fault={faults.location}
          onChange={(location) => write({ location })}
        />
        <WrittenField
          id="complain-contact"
          label={WORDS.contact}
          hint={WORDS.contactHint}
          example={WORDS.contactExample}
          value={draft.contact}
          limit={CONTACT_LIMIT}
          fault={faults.contact}
          onChange={(contact) => write({ contact })}
        />
        {canBeTold() && (
          <View
            id="complain-notify"
            className="complaint-form__notify"
            onClick={() => void allow()}
            {...aria({ role: 'checkbox', label: WORDS.notify, checked: notify })}
          >
            <View className={`complaint-form__box ${notify ? 'complaint-form__box--on' : ''}`} />
            {WORDS.notify}
          </View>
        )}
      </View>
      <View className="sheet__foot">
        {fault && (
          <View className="sheet__fault" {...aria({ role: 'alert' })}>
            {fault}
          </View>
        )}
        <Button id="complain-submit" className="sheet__wide primary" onClick={submit} {...aria({ role: 'button' })}>
          {sending ? WORDS.sending : WORDS.submit}
        </Button>
        <Text className="sheet__note">{WORDS.promise}</Text>
      </View>
    </>
  );
}
