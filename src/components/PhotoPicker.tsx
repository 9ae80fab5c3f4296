/** Photo picker 选照片: so many photos at the most, each with a button that takes it out again. */
import { Button, Image, View } from '@tarojs/components';
import { useState } from 'react';
import { aria, ariaImage } from './aria';
import './photo-picker.scss';
import { SHARED_WORDS } from './words';

export interface PickedPhoto {
  id: string;
  /** Address for a picture on the page. */
  preview: string;
}

interface PhotoPickerProps<F extends string> {
  label: string;
  photos: readonly PickedPhoto[];
  most: number;
  /** Lets one choose up to so many more. */
  choose: (more: number) => Promise<{ photos: readonly PickedPhoto[] } | { fault: F | 'cancelled' }>;
  faults: Record<F, string>;
  onChange: (change: (before: readonly PickedPhoto[]) => readonly PickedPhoto[]) => void;
  onRemove: (id: string) => void;
}

export function PhotoPicker<F extends string>(props: PhotoPickerProps<F>) {
  const { label, photos, most, choose, faults, onChange, onRemove } = props;
  const [fault, setFault] = useState<string | null>(null);

  const add = async () => {
    setFault(null);
    const chosen = await choose(most - photos.length);
    if ('photos' in chosen) return onChange((before) => [...before, ...chosen.photos]);
    if (chosen.fault !== 'cancelled') setFault(faults[chosen.fault]);
  };

  const remove = (id: string) => {
    onRemove(id);
    onChange((before) => before.filter((photo) => photo.id !== id));
  };

  return (
    <View className="photos">
      <View className="photos__label">{label}</View>
      {photos.length > 0 && (
        <View className="photos__grid" {...aria({ role: 'list' })}>
          {photos.map(({ id, preview }, index) => (
            <View key={id} className="photos__one" {...aria({ role: 'listitem' })}>
              <Image
                className="photos__picture cropped"
                src={preview}
                mode="aspectFill"
                {...ariaImage(SHARED_WORDS.photo(index + 1))}
              />
              <View
                id={`remove-photo-${index + 1}`}
                className="photos__remove"
                onClick={() => remove(id)}
                {...aria({ role: 'button', label: SHARED_WORDS.removePhoto(index + 1) })}
              >
                {SHARED_WORDS.remove}
              </View>
            </View>
          ))}
        </View>
      )}
      {photos.length < most && (
        <Button id="add-photo" className="photos__add" onClick={() => void add()} {...aria({ role: 'button' })}>
          {SHARED_WORDS.addPhoto(photos.length, most)}
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
