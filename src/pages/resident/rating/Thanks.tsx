/** Thanks 感谢: the same for every answer but for the reference number, so that it proves nothing to anybody. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { beginAt } from '../../../components/focus';
import { momentWords } from '../../../components/moment-words';
import type { Survey } from '../../../contract/read-survey';
import { Action } from './Action';
import { LookedUp } from './LookedUp';
import { Matters } from './Matters';
import { openComplain, openMine } from './open-pages';
import { Receipt } from './Receipt';
import { useResults } from './use-results';
import { THANKS_WORDS } from './rating-words';
import './thanks.scss';

interface ThanksProps {
  code: string;
  survey: Survey;
  reference: string;
  onAgain: () => void;
}

export function Thanks({ code, survey: { round }, reference, onAgain }: ThanksProps) {
  const results = useResults(code);
  const [looking, setLooking] = useState(false);
  useEffect(() => {
    if (!looking) beginAt('outcome');
  }, [looking]);
  if (looking) return <LookedUp code={code} results={results} onBack={() => setLooking(false)} />;

  const matters = results !== null && 'output' in results ? results.output.matters : [];
  return (
    <View className="thanks">
      <Receipt reference={reference} until={momentWords(round.closesAt)} />
      {matters.length > 0 && <Matters matters={matters} />}
      <View className="thanks__ways">
        <Action id="complain" kind="secondary" label={THANKS_WORDS.complain} onPress={() => openComplain(code)} />
        <Action id="again" kind="secondary" label={THANKS_WORDS.again} onPress={onAgain} />
        <Action id="results" kind="secondary" label={THANKS_WORDS.results} onPress={() => setLooking(true)} />
      </View>
      <Action id="mine" kind="words" leads label={THANKS_WORDS.mine} onPress={() => openMine(code)} />
      <View className="thanks__note">{THANKS_WORDS.alike}</View>
    </View>
  );
}
