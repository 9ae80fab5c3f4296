/** What a bound phone is asked before it signs in a browser: which, as whom, and the number that one shows. */
import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { readDesk } from '../../../client/session';
import { aria } from '../../../components/aria';
import { deskWords } from '../../../components/desk-words';
import { momentWords } from '../../../components/moment-words';
import { Notice } from '../../../components/Notice';
import { APPROVAL_WORDS as WORDS } from './login-words';
import { useApproval } from './use-approval';

export function LoginApproval({ scene }: { scene: string }) {
  const { approval, load, choose, approve, refuse } = useApproval(scene);
  const { stage } = approval;
  if (stage === 'loading') return null;
  if (stage === 'failed') return <Notice words={approval.words} onRetry={() => void load()} />;
  if (stage !== 'asked') return <Outcome approved={stage === 'approved'} />;
  const { asked, chosen, sending, fault } = approval;
  const desk = readDesk();
  return (
    <View className="login">
      <View className="login__title" {...aria({ role: 'heading' })}>
        {WORDS.title}
      </View>
      <View className="login__card">
        <View>{WORDS.asks(asked.system)}</View>
        {desk && <View>{WORDS.as(deskWords(desk.role, desk.division.name))}</View>}
        <Text className="login__small">{WORDS.opened(momentWords(asked.openedAt))}</Text>
      </View>
      <View className="login__label">{WORDS.choose}</View>
      <View className="login__numbers" {...aria({ role: 'radiogroup', label: WORDS.choose })}>
        {asked.numbers.map((number) => (
          <View
            key={number}
            id={`number-${number}`}
            className={`login__choice ${number === chosen ? 'login__choice--chosen' : ''}`}
            onClick={() => choose(number)}
            {...aria({ role: 'radio', label: WORDS.numberLabel(number), checked: number === chosen })}
          >
            {number}
          </View>
        ))}
      </View>
      {fault && (
        <View className="login__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      <Text className="login__warning">{WORDS.warning}</Text>
      <Button
        id="approve"
        className="primary"
        disabled={sending}
        onClick={() => void approve()}
        {...aria({ role: 'button' })}
      >
        {WORDS.approve}
      </Button>
      <Button id="not-me" onClick={refuse} {...aria({ role: 'button' })}>
        {WORDS.notMe}
      </Button>
    </View>
  );
}

function Outcome({ approved }: { approved: boolean }) {
  return (
    <View className="login" {...aria({ role: 'status' })}>
      <View className="login__title" {...aria({ role: 'heading' })}>
        {approved ? WORDS.approved : WORDS.refused}
      </View>
      <Text className="login__card">{approved ? WORDS.approvedAdvice : WORDS.refusedAdvice}</Text>
      <Button
        id="to-account"
        className="primary"
        onClick={() => void Taro.redirectTo({ url: '/pages/staff/account' })}
        {...aria({ role: 'button' })}
      >
        {WORDS.toAccount}
      </Button>
    </View>
  );
}
