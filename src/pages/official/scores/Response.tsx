/** Response 应答情况: what was offered, opened and answered, by channel. Denominators beside the figures, and nobody's measure. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { aria } from '../../../components/aria';
import type { ResponseView } from '../../../contract/read-response';
import { CHANNEL_WORDS, RESPONSE_WORDS as WORDS } from './response-words';
import './response.scss';

export function Response({ division }: { division: string }) {
  const [response, setResponse] = useState<ResponseView | null>(null);
  useEffect(() => {
    let current = true;
    setResponse(null);
    void askOffice('readResponse', { division }).then((reply) => {
      if (current && 'output' in reply) setResponse(reply.output);
    });
    return () => {
      current = false;
    };
  }, [division]);

  if (!response?.round) return null;
  return (
    <View className="card response">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title}
      </View>
      <View {...aria({ role: 'table', label: WORDS.title })}>
        <View className="response__row response__row--titles" {...aria({ role: 'row' })}>
          {WORDS.columns.map((title) => (
            <View key={title} className="response__cell" {...aria({ role: 'columnheader' })}>
              {title}
            </View>
          ))}
        </View>
        {response.channels.map(({ channel, offered, scans, opens, answers }) => (
          <View key={channel} className="response__row" {...aria({ role: 'row' })}>
            {[CHANNEL_WORDS[channel], WORDS.offered(offered), ...[scans, opens, answers].map(WORDS.times)].map(
              (cell, i) => (
                <View key={i} className="response__cell" {...aria({ role: 'cell' })}>
                  {cell}
                </View>
              ),
            )}
          </View>
        ))}
      </View>
      <View className="card__note">{WORDS.note}</View>
    </View>
  );
}
