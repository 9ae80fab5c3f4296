/** The first screen of a touch screen: whose it is, one large button, and the way by one's own phone. */
import { Button, Image, View } from '@tarojs/components';
import { aria, ariaImage } from '../../../components/aria';
import type { Kiosk } from '../../../contract/open-kiosk';
import { KIOSK_WORDS as WORDS } from '../rating/rating-words';
import './kiosk-start.scss';

export function KioskStart({ kiosk: { community, round, posterQr }, onStart }: { kiosk: Kiosk; onStart: () => void }) {
  return (
    <View className="kiosk-start">
      <View className="kiosk-start__whose">
        <View className="kiosk-start__community" {...aria({ role: 'heading' })}>
          {community.name}
        </View>
        <View className="kiosk-start__round">{round.title}</View>
      </View>
      <Button
        id="start"
        className="kiosk-start__button primary"
        onClick={onStart}
        {...aria({ role: 'button', label: WORDS.start })}
      >
        {WORDS.start}
      </Button>
      {posterQr !== null && (
        <View className="kiosk-start__phone">
          <Image className="kiosk-start__qr" src={posterQr} {...ariaImage(WORDS.qr)} />
          <View>{WORDS.ownPhone}</View>
        </View>
      )}
    </View>
  );
}
