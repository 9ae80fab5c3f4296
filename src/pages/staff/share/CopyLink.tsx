/** A link, to be read and copied. */
import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../../components/aria';
import { SHARE_WORDS as WORDS } from './share-words';
import './copy-link.scss';

interface CopyLinkProps {
  path: string;
  /** The same at the address the server knows of; `null` where it does not. */
  link: string | null;
  primary?: boolean;
  /** What a screen reader is told of the button, where there are several. */
  about?: string;
}

export function CopyLink({ path, link, primary = false, about }: CopyLinkProps) {
  const whole = link ?? here(path);
  if (whole === null) return <View className="copy-link__none">{WORDS.noLink}</View>;
  return (
    <View className="copy-link">
      <View className="copy-link__link">{whole}</View>
      <Button
        className={`copy-link__copy ${primary ? 'primary' : ''}`}
        onClick={() => void Taro.setClipboardData({ data: whole })}
        {...aria({ role: 'button', ...(about ? { label: about } : {}) })}
      >
        {WORDS.copy}
      </Button>
    </View>
  );
}

/** Where this page came from, or the server the mini-program was built for; `null` inside WeChat's cloud. */
function here(path: string): string | null {
  if (SERVER_ADDRESS) return SERVER_ADDRESS + path;
  return process.env.TARO_ENV === 'h5' ? location.origin + path : null;
}
