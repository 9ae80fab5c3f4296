/** Secret reference 查询编号, large, and one tap to copy it. */
import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { aria } from '../../../components/aria';
import { FILED_WORDS } from './complaint-words';
import './secret-reference.scss';

export function SecretReference({ reference }: { reference: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await Taro.setClipboardData({ data: reference });
    setCopied(true);
  };
  return (
    <View className="secret">
      <View id="secret-reference" className="secret__reference">
        {halves(reference).map((half) => (
          <Text key={half} className="secret__half">
            {half}
          </Text>
        ))}
      </View>
      <Button id="copy-reference" className="secret__copy" onClick={() => void copy()} {...aria({ role: 'button' })}>
        {copied ? FILED_WORDS.copied : FILED_WORDS.copy}
      </Button>
    </View>
  );
}

/** A narrow screen breaks it in the middle, nowhere else. */
const halves = (reference: string): string[] => {
  const middle = reference.indexOf('-', reference.indexOf('-') + 1) + 1;
  return [reference.slice(0, middle), reference.slice(middle)];
};
