/** Codes 码: the posters, links and touch screens of a community, and what came in by each, for nobody's assessment. */
import { Button, View } from '@tarojs/components';
import { useEffect } from 'react';
import { aria } from '../../../components/aria';
import { focusTarget } from '../../../components/focus';
import { goTo } from '../../../components/go-to';
import { CodeRow } from './CodeRow';
import { useCodes } from './use-codes';
import { CODES_WORDS as WORDS } from './share-words';
import './codes.scss';

/** @param onRotated the link on the page is another from now on */
export function Codes({ onRotated }: { onRotated: () => void }) {
  const { codes, fault, load, rotate, revoke, add } = useCodes(onRotated);
  const loaded = codes !== null;
  // They come in below what was pressed, and the button that was is gone.
  useEffect(() => {
    if (loaded) goTo('codes-title');
  }, [loaded]);
  return (
    <View id="codes" className="codes">
      <View id="codes-title" className="codes__title" {...focusTarget} {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title}
      </View>
      {fault && (
        <View id="codes-fault" className="codes__fault" {...aria({ role: 'alert' })}>
          {fault.title}。{fault.advice}
        </View>
      )}
      {!codes && !fault && <View className="codes__note">{WORDS.loading}</View>}
      {!codes && fault && (
        <Button id="codes-retry" onClick={() => void load()} {...aria({ role: 'button' })}>
          {WORDS.show}
        </Button>
      )}
      {codes && (
        <>
          <View className="codes__note">
            {codes.round && `${WORDS.ofRound(codes.round.title)}。`}
            {WORDS.noMeasure}
          </View>
          <View {...aria({ role: 'list', label: WORDS.title })}>
            {codes.codes.map((code) => (
              <CodeRow
                key={code.serial}
                code={code}
                onRotate={(serial) => void rotate(serial)}
                onRevoke={(serial) => void revoke(serial)}
              />
            ))}
            {codes.letters && (
              <View className="code" {...aria({ role: 'listitem' })}>
                <View className="code__name">{WORDS.letters}</View>
                <View className="code__counts">{WORDS.counts(codes.letters)}</View>
              </View>
            )}
          </View>
          <Button id="add-kiosk" onClick={() => void add()} {...aria({ role: 'button' })}>
            {WORDS.add}
          </Button>
        </>
      )}
    </View>
  );
}
