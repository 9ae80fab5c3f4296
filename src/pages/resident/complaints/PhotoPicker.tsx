/** Up to six photos, each with a button that takes it out again. */
import { Button, Image, View } from '@tarojs/components';
import { useState } from 'react';
import { choosePhotos, dropPhoto, type ChosenPhoto } from '../../../client/photos';
import { agreeToPrivacy } from '../../../client/privacy';
import { aria, ariaImage } from '../../../components/aria';
import { MOST_PHOTOS } from '../../../domain/complaint/complaint';
import { COMPLAIN_WORDS, COMPLAINT_FAULTS } from './complaint-words';
import './photo-picker.scss';

interface PhotoPickerProps {
  photos: readonly ChosenPhoto[];
  onChange: (change: (before: readonly ChosenPhoto[]) => readonly ChosenPhoto[]) => void;
}

export function PhotoPicker({ photos, onChange }: PhotoPickerProps) {
  const [fault, setFault] = useState<string | null>(null);

  const add = async () => {
    setFault(null);
    if (!(await agreeToPrivacy())) return setFault(COMPLAINT_FAULTS.photos['privacy-refused']);
    const chosen = await choosePhotos(MOST_PHOTOS - photos.length);
    if ('photos' in chosen) return onChange((before) => [...before, ...chosen.photos]);
    if (chosen.fault !== 'cancelled') setFault(COMPLAINT_FAULTS.photos[chosen.fault]);
  };

  const remove = (id: string) => {
    dropPhoto(id);
    onChange((before) => before.filter((photo) => photo.id !== id));
  };

  return (
    <View className="photos">
      <View className="photos__label">{COMPLAIN_WORDS.photos}</View>
      {photos.length > 0 && (
        <View className="photos__grid" {...aria({ role: 'list' })}>
          {photos.map(({ id, preview }, index) => (
            <View key={id} className="photos__one" {...aria({ role: 'listitem' })}>
              <Image
                className="photos__picture cropped"
                src={preview}
                mode="aspectFill"
                {...ariaImage(COMPLAIN_WORDS.photo(index + 1))}
              />
              <View
                id={`remove-photo-${index + 1}`}
                className="photos__remove"
                onClick={() => remove(id)}
                {...aria({ role: 'button', label: COMPLAIN_WORDS.removePhoto(index + 1) })}
              >
                {COMPLAIN_WORDS.remove}
              </View>
            </View>
          ))}
        </View>
      )}
      {photos.length < MOST_PHOTOS && (
        <Button id="add-photo" className="photos__add" onClick={() => void add()} {...aria({ role: 'button' })}>
          {COMPLAIN_WORDS.addPhoto(photos.length, MOST_PHOTOS)}
        </Button>
      )}
      {fault && (
        <View className="photos__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
    </View>
  );
}
