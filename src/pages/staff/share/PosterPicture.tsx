/** The poster in WeChat, which prints nothing: drawn as a picture and saved into the phone's album. */
import { Button, Canvas, Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { openSettings } from '../../../client/album';
import { sayPoster, type Mark } from './poster-drawing';
import { POSTER_PAGE_WORDS as WORDS } from './poster-words';
import { usePicture } from './use-picture';

export function PosterPicture({ marks }: { marks: readonly Mark[] }) {
  const { saved, save } = usePicture('poster-canvas', marks);
  const fault = saved === null || saved === 'saved' || saved === 'cancelled' ? null : WORDS.fault[saved];
  return (
    <>
      <View className="poster__sheet poster__sheet--a4">
        <Canvas
          id="poster-canvas"
          canvasId="poster-canvas"
          type="2d"
          className="poster__picture"
          {...aria({ role: 'img', label: sayPoster(marks) })}
        />
      </View>
      <View className="poster__action">
        <Button id="save" className="primary" onClick={() => void save()} {...aria({ role: 'button' })}>
          {WORDS.save}
        </Button>
        {saved === 'saved' && (
          <Text className="poster__note" {...aria({ role: 'status' })}>
            {WORDS.saved}
          </Text>
        )}
        {fault && (
          <View id="save-fault" className="poster__fault" {...aria({ role: 'alert' })}>
            {fault.words}
          </View>
        )}
        {fault?.settle && (
          <Button id="settings" onClick={() => void openSettings()} {...aria({ role: 'button' })}>
            {fault.settle}
          </Button>
        )}
      </View>
    </>
  );
}
