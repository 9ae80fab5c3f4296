/** Scores 测评结果: an official reads one division's figures with their errors, and goes up and down the tree. */
import { View } from '@tarojs/components';
import { useDidHide, useDidShow, useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../client/ask-office';
import { signInWith } from '../../client/sign-in';
import { DemonstrationBanner } from '../../components/DemonstrationBanner';
import { Notice } from '../../components/Notice';
import { OfficeScreen } from '../../components/OfficeScreen';
import { wordsFor, type Words } from '../../components/refusal-words';
import { Screen } from '../../components/Screen';
import { useWide } from '../../components/use-wide';
import type { Scores as ScoresView } from '../../contract/read-scores';
import { isRefusal } from '../../contract/refusal';
import { Below } from './scores/Below';
import { Contrast } from './scores/Contrast';
import { Distribution } from './scores/Distribution';
import { keepInAddress } from './scores/address';
import { DivisionSearch } from './scores/DivisionSearch';
import { ExportRow } from './scores/ExportRow';
import { Headline } from './scores/Headline';
import { Items } from './scores/Items';
import { MorePages } from './scores/MorePages';
import { Pressure } from './scores/Pressure';
import { Response } from './scores/Response';
import { Target } from './scores/Target';
import { Triage } from './scores/Triage';
import { CONTRAST_WORDS, roundWords, SCORES_WORDS } from './scores/score-words';
import './card.scss';
import { DivisionTree } from './DivisionTree';
import { Path } from './Path';
import './scores/scores.scss';

/** An accepted answer is to be seen within two seconds. */
const REFRESH_EVERY = 1000;

export default function Scores() {
  const { invitation, division } = useRouter().params;
  const [chosen, setChosen] = useState(division);
  const [scores, setScores] = useState<ScoresView | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [signedIn, setSignedIn] = useState(!invitation);
  const [shown, setShown] = useState(true);
  const wide = useWide();

  const signIn = useCallback(async () => {
    const no = await signInWith(invitation);
    setTrouble(no && wordsFor(no));
    setSignedIn(!no);
  }, [invitation]);

  useEffect(() => void signIn(), [signIn]);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));

  useEffect(() => {
    if (!signedIn || !shown) return undefined;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async () => {
      const reply = await askOffice('readScores', chosen ? { division: chosen } : {});
      if (!current) return;
      const no = isRefusal(reply) || 'unavailable' in reply ? reply : null;
      setTrouble(no && wordsFor(no));
      if ('output' in reply) setScores(reply.output);
      // A refusal will be the same the next time; a broken network will not.
      if (!no || 'unavailable' in no) timer = setTimeout(() => void refresh(), REFRESH_EVERY);
    };
    void refresh();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [signedIn, shown, chosen]);

  if (!scores) return <Screen>{trouble && <Notice words={trouble} onRetry={() => void signIn()} />}</Screen>;
  const top = scores.path[0]!;
  const here = scores.division.code;
  const choose = (code: string) => {
    setChosen(code);
    keepInAddress(code);
  };
  // A street's few communities are found by looking.
  const search = top.level !== 'street' && <DivisionSearch onChoose={choose} />;
  return (
    <OfficeScreen here="scores" role="official" className="scores">
      {scores.round?.demonstration && <DemonstrationBanner />}
      <View className="scores__columns">
        <DivisionTree top={top} path={scores.path} onChoose={choose}>
          {wide && search}
        </DivisionTree>
        <View className="scores__main">
          {trouble && <View className="scores__trouble">{SCORES_WORDS.trouble(trouble)}</View>}
          {!wide && search}
          <Path path={scores.path} time={roundWords(scores.round)} onChoose={choose}>
            <MorePages scores={scores} />
          </Path>
          <ExportRow scores={scores} />
          <View className="scores__cards">
            <Headline scores={scores} />
            <Target scores={scores} />
            {scores.contrasts && (
              <>
                <Contrast id="setting" {...CONTRAST_WORDS.setting} contrast={scores.contrasts.setting} />
                <Contrast id="channel" {...CONTRAST_WORDS.channel} contrast={scores.contrasts.channel} />
              </>
            )}
          </View>
          {['city', 'district'].includes(top.level) && <Pressure division={here} />}
          <View className="scores__pair">
            {scores.below.length > 0 && <Below scores={scores} onChoose={choose} />}
            <View className="scores__side">
              <Distribution scores={scores} />
              <Items items={scores.items} />
              {scores.below.length > 0 && <Triage division={here} onChoose={choose} />}
              <Response division={here} />
            </View>
          </View>
        </View>
      </View>
    </OfficeScreen>
  );
}

/** Of the same division. */
