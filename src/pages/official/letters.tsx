/** Letters 邀请信: an official of a street or above makes letters for dwellings that were drawn, and prints them. */
import { Button, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../client/ask-office';
import { readRole } from '../../client/session';
import { aria } from '../../components/aria';
import { Notice } from '../../components/Notice';
import { OfficeScreen } from '../../components/OfficeScreen';
import { wordsFor, type Words } from '../../components/refusal-words';
import type { Place } from '../../contract/shapes';
import './card.scss';
import { DivisionChoice } from './accounts/DivisionChoice';
import { LetterBatches } from './letters/LetterBatches';
import { LettersForm, type PerSheet } from './letters/LettersForm';
import { LetterSheets } from './letters/LetterSheets';
import { LETTERS_WORDS as WORDS } from './letters/letters-words';
import './letters/letters.scss';
import { sheetsOf } from './letters/addressed';
import { useLetters } from './letters/use-letters';
import { useSignIn } from './use-sign-in';

export default function Letters() {
  const { invitation } = useRouter().params;
  const { signedIn, trouble: refused, signIn } = useSignIn(invitation);
  const [path, setPath] = useState<readonly Place[]>([]);
  const [trouble, setTrouble] = useState<Words | null>(null);

  const load = useCallback(async () => {
    const reply = await askOffice('listDivisions', {});
    setTrouble('output' in reply ? null : wordsFor(reply));
    if ('output' in reply) setPath(reply.output.divisions);
  }, []);
  useEffect(() => {
    if (signedIn) void load();
  }, [signedIn, load]);

  const no = refused ?? trouble;
  return (
    <OfficeScreen here="account" role={readRole()} className="letters">
      {no && <Notice words={no} onRetry={() => void (refused ? signIn() : load())} />}
      {!no && path.length > 0 && <Desk path={path} onPath={setPath} />}
    </OfficeScreen>
  );
}

function Desk({ path, onPath }: { path: readonly Place[]; onPath: (path: readonly Place[]) => void }) {
  const [perSheet, setPerSheet] = useState<PerSheet>('4');
  const { made, making, fault, make, again } = useLetters();
  const last = path[path.length - 1]!;
  const community = last.level === 'community' ? last.code : null;
  const inBrowser = process.env.TARO_ENV === 'h5';

  if (made) {
    return (
      <View className="letters__main">
        <View className="letters__controls">
          <View className="letters__title" {...aria({ role: 'heading' })}>
            {made.community.name} {WORDS.title}
          </View>
          <View>{WORDS.made(made.letters.length, sheetsOf(made.letters, Number(perSheet)).length)}</View>
          <View className="letters__note">{WORDS.once}</View>
          <View className="letters__ways">
            <Button id="print" className="primary" onClick={() => window.print()} {...aria({ role: 'button' })}>
              {WORDS.print}
            </Button>
            <Button id="again" onClick={again} {...aria({ role: 'button' })}>
              {WORDS.again}
            </Button>
          </View>
        </View>
        <LetterSheets made={made} perSheet={perSheet} />
      </View>
    );
  }
  return (
    <View className="letters__main">
      <View className="letters__title" {...aria({ role: 'heading' })}>
        {WORDS.title}
      </View>
      <View className="letters__note">{WORDS.intro}</View>
      <View className="card">
        <DivisionChoice levels={['community']} path={path} onChoose={onPath} />
      </View>
      {community && inBrowser && (
        <View className="card">
          {fault && (
            <View id="letters-fault" className="letters__fault" {...aria({ role: 'alert' })}>
              {fault.title}。{fault.advice}
            </View>
          )}
          <LettersForm
            making={making}
            perSheet={perSheet}
            onPerSheet={setPerSheet}
            onMake={(count, labels) => void make(community, count, labels)}
          />
        </View>
      )}
      {community && !inBrowser && <View className="card">{WORDS.onPaper}</View>}
      {community && <LetterBatches community={community} />}
    </View>
  );
}
