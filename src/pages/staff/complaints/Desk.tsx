/** Desk 办理台: the list and one complaint of it; side by side on a PC, one after the other on a phone. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { CaseNamed } from '../../../client/case-step';
import type { CaseLine } from '../../../contract/case-view';
import { CaseList } from './CaseList';
import { CasePanel } from './CasePanel';
import { CASE_WORDS } from './case-words';
import { StaffScreen } from '../StaffScreen';
import { Toast } from './Toast';
import { useAccept } from './use-accept';
import { useCases } from './use-cases';
import { useShown } from './use-shown';
import { useWide } from '../../../components/use-wide';
import './desk.scss';

type Named = Pick<CaseLine, 'community' | 'id'>;

/** @param opened the complaint the page was opened for; `null` for the list */
export function Desk({ opened }: { opened: CaseNamed | null }) {
  const wide = useWide();
  const showsList = wide || !opened;
  const held = useCases(showsList);
  const [chosen, setChosen] = useState(opened);
  /** Counts what happens outside the panel, which then reads its complaint again. */
  const [news, setNews] = useState(0);
  const { accepting, accept, dismiss } = useAccept(() => {
    held.refresh();
    setNews((count) => count + 1);
  });
  useShown(held.refresh);

  // What is most urgent lies open beside the list at first, so that nobody looks at an empty half.
  const first = held.cases.list?.complaints[0];
  useEffect(() => {
    if (wide && !chosen && first) setChosen(nameOf(first));
  }, [wide, chosen, first]);

  const open = (line: Named) => {
    if (wide) return setChosen(nameOf(line));
    void Taro.navigateTo({ url: `/pages/staff/case?community=${line.community.code}&id=${line.id}` });
  };

  const list = showsList && (
    <CaseList
      {...held}
      chosen={wide ? (chosen?.complaint ?? null) : null}
      accepting={accepting}
      onOpen={open}
      onAccept={(line) => void accept(line)}
    />
  );
  const named = wide ? chosen : opened;
  const panel = named ? (
    <CasePanel key={named.complaint} named={named} news={news} leads={!wide} onOpen={open} onNews={held.refresh} />
  ) : (
    <View className="desk__choose">{CASE_WORDS.choose}</View>
  );
  return (
    <StaffScreen here="today" className="desk" bare={opened !== null}>
      {wide ? (
        <View className="desk__halves">
          <View className="desk__list">{list}</View>
          <View className="desk__case">{panel}</View>
        </View>
      ) : opened ? (
        panel
      ) : (
        <View className="desk__phone">{list}</View>
      )}
      {accepting.said && <Toast {...accepting.said} onGone={dismiss} />}
    </StaffScreen>
  );
}

const nameOf = ({ community, id }: Named): CaseNamed => ({
  community: community.code,
  complaint: id,
});
