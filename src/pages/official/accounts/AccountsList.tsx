/** The accounts an official may invite and end: found by name, and a link for whoever is invited. */
import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import type { Invited } from '../../../contract/invite-account';
import type { AccountLine } from '../../../contract/list-accounts';
import type { Place } from '../../../contract/shapes';
import './account-row.scss';
import { AccountRow } from './AccountRow';
import { AccountSearch } from './AccountSearch';
import { ACCOUNTS_WORDS as WORDS } from './accounts-words';
import { InvitedCard } from './InvitedCard';
import { InviteForm } from './InviteForm';
import { useAccounts, type Looked } from './use-accounts';

type Beside = { is: 'nothing' | 'form' } | { is: 'invited'; invited: Invited; name: string };

export function AccountsList({ top }: { top: Place }) {
  const [looked, setLooked] = useState<Looked>({ search: '', ended: false });
  const [beside, setBeside] = useState<Beside>({ is: 'nothing' });
  const { accounts, fault, load, more, end, revoke, inviteAgain } = useAccounts(looked);

  const again = async (line: AccountLine) => {
    const invited = await inviteAgain(line);
    if (invited) setBeside({ is: 'invited', invited, name: line.name });
  };

  const { stage } = accounts;
  if (stage === 'failed') return <Notice words={accounts.words} onRetry={() => void load()} />;
  return (
    <View className="accounts__columns">
      <View className="accounts__beside">
        {beside.is === 'nothing' && (
          <Button
            id="invite"
            className="primary"
            onClick={() => setBeside({ is: 'form' })}
            {...aria({ role: 'button' })}
          >
            {WORDS.invite}
          </Button>
        )}
        {beside.is === 'form' && (
          <InviteForm
            top={top}
            onCancel={() => setBeside({ is: 'nothing' })}
            onInvited={(invited, name) => {
              setBeside({ is: 'invited', invited, name });
              void load();
            }}
          />
        )}
        {beside.is === 'invited' && <InvitedCard {...beside} onDone={() => setBeside({ is: 'nothing' })} />}
      </View>
      <View className="accounts__main">
        <AccountSearch looked={looked} onLook={setLooked} />
        {fault && (
          <View className="accounts__fault" {...aria({ role: 'alert' })}>
            {fault}
          </View>
        )}
        {stage === 'loading' && <View {...aria({ role: 'status' })}>{WORDS.loading}</View>}
        {stage === 'shown' && accounts.lines.length === 0 && (
          <View className="accounts__card">{emptyWords(looked)}</View>
        )}
        {stage === 'shown' && accounts.lines.length > 0 && (
          <View className="accounts__list" {...aria({ role: 'list', label: WORDS.list })}>
            {accounts.lines.map((line) => (
              <AccountRow
                key={line.id}
                line={line}
                onInvite={() => void again(line)}
                onRevoke={() => void revoke(line)}
                onEnd={() => void end(line)}
              />
            ))}
          </View>
        )}
        {stage === 'shown' && accounts.next !== null && (
          <Button id="more" className="accounts__more" onClick={() => void more()} {...aria({ role: 'button' })}>
            {WORDS.more}
          </Button>
        )}
      </View>
    </View>
  );
}

function emptyWords({ search, ended }: Looked): string {
  if (search) return WORDS.notFound;
  return ended ? WORDS.emptyEnded : WORDS.empty;
}
