/** Mine 我的数据: what is stored of whoever looks, here and on the server, and how all of it is deleted. */
import './sheet.scss';
import { Button, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { aria } from '../../components/aria';
import { Notice } from '../../components/Notice';
import { Screen } from '../../components/Screen';
import { codeFrom } from './code-from';
import { Deletion } from './mine/Deletion';
import { KnownComplaints } from './mine/KnownComplaints';
import { MINE_WORDS as WORDS } from './privacy-words';
import { StoredData } from './mine/StoredData';
import { useMine } from './mine/use-mine';

const open = (page: string) => void Taro.navigateTo({ url: `/pages/resident/${page}` });

export default function Mine() {
  const code = codeFrom(useRouter().params);
  const { mine, load, deleteAll } = useMine(code);
  const { stage } = mine;
  return (
    <Screen className="sheet">
      {stage === 'failed' && <Notice words={mine.words} onRetry={() => void load()} />}
      {stage !== 'failed' && (
        <View className="sheet__header">
          <View className="sheet__title" {...aria({ role: 'heading' })}>
            {stage === 'shown' && mine.data ? WORDS.in(mine.data.community.name) : WORDS.title}
          </View>
        </View>
      )}
      {stage === 'loading' && <View className="sheet__body sheet__small">{WORDS.loading}</View>}
      {stage === 'deleted' && (
        <View className="sheet__body">
          <View id="deleted" className="sheet__card" {...aria({ role: 'status' })}>
            <View className="sheet__title">{WORDS.deleted}</View>
            <View>{mine.words}</View>
          </View>
        </View>
      )}
      {stage === 'shown' && (
        <View className="sheet__body">
          {!mine.empty && mine.data === null && <View className="sheet__card">{WORDS.noCode}</View>}
          {mine.empty ? (
            <View id="nothing" className="sheet__card" {...aria({ role: 'status' })}>
              <View className="sheet__title">{WORDS.empty}</View>
              <View className="sheet__small">{mine.data ? WORDS.emptyAdvice : WORDS.noCode}</View>
            </View>
          ) : (
            <>
              {mine.data && <StoredData data={mine.data} />}
              <KnownComplaints references={mine.known} />
              {mine.unsent && <View className="sheet__card">{WORDS.phoneHint}</View>}
              {mine.fault && (
                <View className="sheet__fault" {...aria({ role: 'alert' })}>
                  {mine.fault}
                </View>
              )}
              <Deletion everywhere={mine.data !== null} deleting={mine.deleting} onDelete={() => void deleteAll()} />
            </>
          )}
          <Button
            id="by-reference"
            className="sheet__wide"
            onClick={() => open('complaint')}
            {...aria({ role: 'button' })}
          >
            {WORDS.byReference}
          </Button>
          <View id="privacy" className="link" onClick={() => open('privacy')} {...aria({ role: 'link' })}>
            {WORDS.privacy}
          </View>
        </View>
      )}
    </Screen>
  );
}
