/** The link of an invitation, to be passed on to one person alone, and its code. */
import { Button, Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { aria, ariaImage } from '../../../components/aria';
import { goTo } from '../../../components/go-to';
import { momentWords } from '../../../components/moment-words';
import type { Invited } from '../../../contract/invite-account';
import { INVITED_WORDS as WORDS } from './accounts-words';
import './invited-card.scss';

interface InvitedCardProps {
  invited: Invited;
  name: string;
  onDone: () => void;
}

export function InvitedCard({ invited, name, onDone }: InvitedCardProps) {
  const link = linkOf(invited);
  useEffect(() => goTo('invited'), [invited]);
  return (
    <View id="invited" className="invited accounts__card" {...aria({ role: 'status' })}>
      <View className="accounts__heading" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title(name)}
      </View>
      <View>{WORDS.until(momentWords(invited.expiresAt))}</View>
      <View className="invited__code">
        <Image className="invited__qr" src={invited.qr} {...ariaImage(WORDS.qr)} />
      </View>
      {link && (
        <>
          <View id="invited-link" className="invited__link">
            {link}
          </View>
          <Button
            id="copy"
            className="primary"
            onClick={() => void Taro.setClipboardData({ data: link })}
            {...aria({ role: 'button' })}
          >
            {WORDS.copy}
          </Button>
        </>
      )}
      <Text className="invited__advice">{WORDS.advice}</Text>
      <Button id="invited-done" onClick={onDone} {...aria({ role: 'button' })}>
        {WORDS.done}
      </Button>
    </View>
  );
}

/** `null` inside WeChat where the server does not know its own address: then the code alone is passed on. */
function linkOf({ link, invitation }: Invited): string | null {
  if (link !== null || process.env.TARO_ENV !== 'h5') return link;
  return `${location.origin}/#/pages/staff/login?invitation=${invitation}`;
}
