/** Account 我的账号: who is signed in, on which devices; signs in a PC by scanning its code, and signs out. */
import { Button, Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { countUnsentWork } from '../../client/clear-desk';
import { aria } from '../../components/aria';
import { Confirmation } from '../../components/Confirmation';
import { deskWords } from '../../components/desk-words';
import { Notice } from '../../components/Notice';
import { ACCOUNT_WORDS as WORDS } from './account/account-words';
import './account/account.scss';
import { Bindings } from './account/Bindings';
import { LOGIN_WORDS } from './account/login-words';
import { scan } from './account/scan';
import { StaffScreen } from './StaffScreen';
import { useAccount } from './account/use-account';

export default function Account() {
  const { account, load, remove, leave, sayFault } = useAccount(useRouter().params.invitation);
  const { stage } = account;

  const scanLogin = async () => {
    const scanned = await scan();
    if (scanned === undefined) return;
    if (scanned && 'login' in scanned) void Taro.navigateTo({ url: `/pages/staff/login?scene=${scanned.login}` });
    else sayFault(WORDS.notOurs);
  };

  return (
    <StaffScreen here="account">
      {stage === 'failed' && <Notice words={account.words} onRetry={() => void load()} />}
      {stage === 'loading' && (
        <View className="account" {...aria({ role: 'status', label: LOGIN_WORDS.loading })}>
          <View className="account__bone" />
          <View className="account__bone" />
        </View>
      )}
      {stage === 'signed-out' && (
        <Notice words={{ title: WORDS.signedOut, advice: LOGIN_WORDS.byLink, signIn: true }} />
      )}
      {stage === 'shown' && (
        <View className="account">
          <View className="account__card">
            <View className="account__title" {...aria({ role: 'heading' })}>
              {account.account.name || WORDS.noName}
            </View>
            <View id="desk">
              {deskWords(account.account.role, account.account.division.name, account.account.department)}
            </View>
          </View>
          {account.fault && (
            <View className="account__fault" {...aria({ role: 'alert' })}>
              {account.fault}
            </View>
          )}
          {process.env.TARO_ENV === 'weapp' && (
            <Button id="scan" className="primary" onClick={() => void scanLogin()} {...aria({ role: 'button' })}>
              {WORDS.scan}
            </Button>
          )}
          <Text className="account__small">{WORDS.scanAdvice}</Text>
          <Bindings bindings={account.account.bindings} onRemove={(binding) => void remove(binding)} />
          {account.account.role === 'official' && (
            <View
              id="to-accounts"
              className="link"
              onClick={() => void Taro.navigateTo({ url: '/pages/official/accounts' })}
              {...aria({ role: 'link' })}
            >
              {WORDS.accounts}
            </View>
          )}
          {account.account.role === 'official' && (
            <View
              id="to-letters"
              className="link"
              onClick={() => void Taro.navigateTo({ url: '/pages/official/letters' })}
              {...aria({ role: 'link' })}
            >
              {WORDS.letters}
            </View>
          )}
          <Confirmation
            id="sign-out"
            label={WORDS.signOut}
            question={WORDS.signOutQuestion}
            advice={WORDS.signOutAdvice(countUnsentWork())}
            yes={WORDS.signOut}
            onYes={() => void leave()}
          />
        </View>
      )}
    </StaffScreen>
  );
}
