/** The poster in a browser: to be looked at here, and printed on a sheet of its size with nothing beside it. */
import { Button, Image, Text, View } from '@tarojs/components';
import { aria, ariaImage } from '../../../components/aria';
import { sayPoster, type Mark } from './poster-drawing';
import { posterSvg } from './poster-svg';
import { POSTER_PAGE_WORDS as WORDS } from './poster-words';

export type PaperSize = keyof typeof WORDS.sizes;

export function PosterSheet({ marks, size }: { marks: readonly Mark[]; size: PaperSize }) {
  return (
    <View className={`poster__sheet poster__sheet--${size}`}>
      <Image className="poster__picture" src={posterSvg(marks)} {...ariaImage(sayPoster(marks))} />
    </View>
  );
}

export function PrintPoster() {
  return (
    <View className="poster__action">
      <Button id="print" className="primary" onClick={() => window.print()} {...aria({ role: 'button' })}>
        {WORDS.print}
      </Button>
      <Text className="poster__note">{WORDS.printHint}</Text>
    </View>
  );
}
