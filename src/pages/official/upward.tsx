/** Upward results 反向评价: what communities' staff said of those above them, as each level may read it. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { readRole } from '../../client/session';
import { aria } from '../../components/aria';
import { Choice } from '../../components/Choice';
import { Notice } from '../../components/Notice';
import { OfficeScreen } from '../../components/OfficeScreen';
import { Screen } from '../../components/Screen';
import '../../components/desk-page.scss';
import './card.scss';
import { UpwardResult } from './upward/UpwardResult';
import './upward/upward-results.scss';
import { UPWARD_WORDS as WORDS } from './upward/upward-words';
import { useSignIn } from './use-sign-in';
import { useUpwardResults } from './upward/use-upward-results';

export default function Upward() {
  const { invitation } = useRouter().params;
  const { signedIn, trouble: refused, signIn } = useSignIn(invitation);
  const { results, trouble, load, chooseQuarter, open, back } = useUpwardResults(signedIn);
  const role = readRole();

  const no = refused ?? (results ? null : trouble);
  if (no) {
    const retry = () => void (refused ? signIn() : load());
    return (
      <OfficeScreen here="upward" role={role}>
        <Notice words={no} onRetry={retry} />
      </OfficeScreen>
    );
  }
  if (!results) return <Screen />;
  const { division, quarter, quarters, results: told } = results;
  return (
    <OfficeScreen here="upward" role={role}>
      <View className="desk-page desk-page--widest">
        <View className="desk-page__title" {...aria({ role: 'heading' })}>
          {WORDS.title(division.name)}
        </View>
        <View className="desk-page__about">{WORDS.about}</View>
        {back && (
          <View id="back" className="link" onClick={back} {...aria({ role: 'button' })}>
            {WORDS.above}
          </View>
        )}
        {trouble && <View className="upward-results__trouble">{WORDS.trouble(trouble)}</View>}
        <Choice
          id="quarter"
          label={WORDS.quarters}
          options={quarters.map((id) => ({ value: id, label: WORDS.quarter(id) }))}
          chosen={quarter}
          beside
          onChoose={chooseQuarter}
        />
        {told.length === 0 && <View className="desk-page__about">{WORDS.nobody}</View>}
        <View className="upward-results__targets">
          {told.map((result) => {
            const { target } = result;
            const below = target.level === 'district' && target.division.code !== division.code;
            return (
              <View key={target.department?.id ?? target.division.code} className="upward-results__target">
                <UpwardResult result={result} onOpen={below ? () => open(target.division.code) : null} />
              </View>
            );
          })}
        </View>
      </View>
    </OfficeScreen>
  );
}
