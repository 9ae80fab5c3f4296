/** Accounts 账号和邀请: an official invites those below, ends their accounts, keeps departments, and reads what was done. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../client/ask-office';
import { readRole } from '../../client/session';
import { signInWith } from '../../client/sign-in';
import { aria } from '../../components/aria';
import { Notice } from '../../components/Notice';
import { OfficeScreen } from '../../components/OfficeScreen';
import { wordsFor, type Words } from '../../components/refusal-words';
import { Screen } from '../../components/Screen';
import type { Place } from '../../contract/shapes';
import './accounts/accounts.scss';
import { ACCOUNTS_WORDS as WORDS } from './accounts/accounts-words';
import { AccountsList } from './accounts/AccountsList';
import { AuditTrail } from './accounts/AuditTrail';
import { Departments } from './accounts/Departments';

type Section = keyof typeof WORDS.sections;
type State = { stage: 'loading' } | { stage: 'failed'; words: Words } | { stage: 'ready'; top: Place };

export default function Accounts() {
  const { invitation } = useRouter().params;
  const [state, setState] = useState<State>({ stage: 'loading' });
  const [section, setSection] = useState<Section>('accounts');

  const load = useCallback(async () => {
    const no = await signInWith(invitation);
    const reply = no ?? (await askOffice('listDivisions', {}));
    const top = 'output' in reply ? reply.output.divisions[0] : undefined;
    if (top) setState({ stage: 'ready', top });
    else if (!('output' in reply)) setState({ stage: 'failed', words: wordsFor(reply) });
  }, [invitation]);
  useEffect(() => void load(), [load]);

  if (state.stage === 'failed') {
    return (
      <OfficeScreen here="account" role={readRole()}>
        <Notice words={state.words} onRetry={() => void load()} />
      </OfficeScreen>
    );
  }
  if (state.stage === 'loading') return <Screen />;
  const { top } = state;
  // Departments stand in districts and cities.
  const sections = (Object.keys(WORDS.sections) as Section[]).filter(
    (one) => one !== 'departments' || ['city', 'district'].includes(top.level),
  );
  return (
    <OfficeScreen here="account" role={readRole()} className="accounts">
      <View className="accounts__body">
        <View className="accounts__heading" {...aria({ role: 'heading' })}>
          {WORDS.title(top.name)}
        </View>
        <View className="accounts__sections" {...aria({ role: 'navigation', label: WORDS.sectionsLabel })}>
          {sections.map((one) => (
            <View
              key={one}
              id={`section-${one}`}
              className={`accounts__section ${one === section ? 'accounts__section--here' : ''}`}
              onClick={() => setSection(one)}
              {...aria({ role: 'button', pressed: one === section })}
            >
              {WORDS.sections[one]}
            </View>
          ))}
        </View>
        {section === 'accounts' && <AccountsList top={top} />}
        {section === 'departments' && <Departments division={top.code} />}
        {section === 'audit' && <AuditTrail />}
      </View>
    </OfficeScreen>
  );
}
