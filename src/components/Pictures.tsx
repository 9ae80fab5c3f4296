/** Photos in a row; a tap shows one at full size. */
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria, ariaImage } from './aria';
import { photoAddress } from './photo-address';
import './pictures.scss';

interface PicturesProps {
  addresses: readonly string[];
  name: (number: number) => string;
}

export function Pictures({ addresses, name }: PicturesProps) {
  if (addresses.length === 0) return null;
  const urls = addresses.map(photoAddress);
  return (
    <View className="pictures">
      {urls.map((url, index) => (
        <View
          key={url}
          className="pictures__one"
          onClick={() => void Taro.previewImage({ current: url, urls })}
          {...aria({ role: 'button', label: name(index + 1) })}
        >
          <Image className="pictures__picture cropped" src={url} mode="aspectFill" {...ariaImage(null)} />
        </View>
      ))}
    </View>
  );
}
