/** Photos of the repair, each with a button that takes it out again. */
import { Button, Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { ChosenPhoto } from '../../../client/photos';
import { agreeToPrivacy } from '../../../client/privacy';
import { chooseReplyPhotos, dropReplyPhotos } from '../../../client/reply-photos';
import { aria, ariaImage } from '../../../components/aria';
import { MOST_REPLY_PHOTOS } from '../../../contract/handle-complaint';
import { REPLY_WORDS as WORDS } from './work-words';
import './reply-photos.scss';

interface ReplyPhotosProps {
  photos: readonly ChosenPhoto[];
  onChange: (change: (before: readonly ChosenPhoto[]) => readonly ChosenPhoto[]) => void;
}

export function ReplyPhotos({ photos, onChange }: ReplyPhotosProps) {
  const [fault, setFault] = useState<string | null>(null);

  const add = async () => {
    setFault(null);
    if (!(await agreeToPrivacy())) return setFault(WORDS.photoFaults['privacy-refused']);
    const chosen = await chooseReplyPhotos(MOST_REPLY_PHOTOS - photos.length);
    if ('photos' in chosen) return onChange((before) => [...before, ...chosen.photos]);
    if (chosen.fault !== 'cancelled') setFault(WORDS.photoFaults[chosen.fault]);
  };

  const remove = (id: string) => {
    dropReplyPhotos([id]);
    onChange((before) => before.filter((photo) => photo.id !== id));
  };

  return (
    <View className="reply-photos">
      <View className="reply-photos__label">{WORDS.photos}</View>
      {photos.length > 0 && (
        <View className="reply-photos__grid" {...aria({ role: 'list' })}>
          {photos.map(({ id, preview }, index) => (
            <View key={id} className="reply-photos__one" {...aria({ role: 'listitem' })}>
              <Image
                className="reply-photos__picture cropped"
                src={preview}
                mode="aspectFill"
                {...ariaImage(WORDS.photo(index + 1))}
              />
              <View
                id={`remove-photo-${index + 1}`}
                className="reply-photos__remove"
                onClick={() => remove(id)}
                {...aria({ role: 'button', label: WORDS.removePhoto(index + 1) })}
              >
                {WORDS.remove}
              </View>
            </View>
          ))}
        </View>
      )}
      {photos.length < MOST_REPLY_PHOTOS && (
        <Button id="add-photo" className="reply-photos__add" onClick={() => void add()} {...aria({ role: 'button' })}>
          {WORDS.addPhoto(photos.length, MOST_REPLY_PHOTOS)}
        </Button>
      )}
      {fault && (
        <View className="form__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
    </View>
  );
}
