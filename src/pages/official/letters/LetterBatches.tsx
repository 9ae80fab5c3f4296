/** The letters of a community that were made before, to be revoked by the request that made them. */
import { View } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { aria } from '../../../components/aria';
import { Confirmation } from '../../../components/Confirmation';
import { dayWords } from '../../../components/moment-words';
import { wordsFor } from '../../../components/refusal-words';
import type { LetterBatch } from '../../../contract/list-letters';
import { LETTERS_WORDS as WORDS } from './letters-words';

export function LetterBatches({ community }: { community: string }) {
  const [batches, setBatches] = useState<readonly LetterBatch[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const load = useCallback(async () => {
    const reply = await askOffice('listLetters', { community });
    if ('output' in reply) setBatches(reply.output.batches);
    setFault('output' in reply ? null : wordsFor(reply).title);
  }, [community]);
  useEffect(() => void load(), [load]);

  const revoke = async (id: string) => {
    const reply = await askOffice('revokeLetters', { community, id });
    if (!('output' in reply)) return setFault(wordsFor(reply).title);
    await load();
  };

  return (
    <View className="card">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.batches}
      </View>
      {fault && (
        <View className="letters__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      {batches?.length === 0 && <View className="letters__note">{WORDS.noBatches}</View>}
      {batches?.map(({ id, count, madeAt, revokedAt }) => (
        <View key={id} className="letters__batch">
          <View className="letters__when">{WORDS.batch(dayWords(madeAt), count)}</View>
          {revokedAt ? (
            <View className="letters__note">{WORDS.revokedOn(dayWords(revokedAt))}</View>
          ) : (
            <Confirmation
              id={`revoke-${id}`}
              label={WORDS.revoke}
              about={WORDS.revokeAbout(dayWords(madeAt), count)}
              question={WORDS.revokeQuestion(count)}
              advice={WORDS.revokeAdvice}
              yes={WORDS.revoke}
              onYes={() => void revoke(id)}
            />
          )}
        </View>
      ))}
    </View>
  );
}
