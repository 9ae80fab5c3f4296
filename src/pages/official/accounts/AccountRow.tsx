/** One account in the list, and what its official may do about it. */
import { Button, Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { Confirmation } from '../../../components/Confirmation';
import { deskWords } from '../../../components/desk-words';
import type { AccountLine } from '../../../contract/list-accounts';
import { ACCOUNTS_WORDS as WORDS, stateWords } from './accounts-words';

interface AccountRowProps {
  line: AccountLine;
  onInvite: () => void;
  onRevoke: () => void;
  onEnd: () => void;
}

export function AccountRow({ line, onInvite, onRevoke, onEnd }: AccountRowProps) {
  const { id, state, role, division, department } = line;
  const name = line.name || WORDS.noName;
  const desk = deskWords(role, division.name, department);
  const about = (action: string) => WORDS.about(action, name, desk);
  return (
    <View id={`account-${id}`} className="account-row" {...aria({ role: 'listitem' })}>
      <View className="account-row__who">
        <View className="account-row__name">{name}</View>
        <Text className="account-row__desk">{desk}</Text>
      </View>
      <View className={`account-row__state account-row__state--${state}`}>{stateWords(line)}</View>
      {state !== 'ended' && (
        <View className="account-row__ways">
          <Button id={`again-${id}`} onClick={onInvite} {...aria({ role: 'button', label: about(WORDS.again) })}>
            {WORDS.again}
          </Button>
          {line.openUntil && (
            <Button id={`revoke-${id}`} onClick={onRevoke} {...aria({ role: 'button', label: about(WORDS.revoke) })}>
              {WORDS.revoke}
            </Button>
          )}
          <Confirmation
            id={`end-${id}`}
            label={WORDS.end}
            about={about(WORDS.end)}
            question={WORDS.endQuestion}
            advice={WORDS.endAdvice}
            yes={WORDS.end}
            onYes={onEnd}
          />
        </View>
      )}
    </View>
  );
}
