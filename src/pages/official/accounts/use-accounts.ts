/** The accounts below an official: looked for, a page at a time, invited again, and ended. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { Invited } from '../../../contract/invite-account';
import type { AccountLine } from '../../../contract/list-accounts';

export interface Looked {
  search: string;
  ended: boolean;
}

export type Accounts =
  | { stage: 'loading' }
  | { stage: 'failed'; words: Words }
  | { stage: 'shown'; lines: readonly AccountLine[]; next: string | null };

export function useAccounts(looked: Looked) {
  const [accounts, setAccounts] = useState<Accounts>({ stage: 'loading' });
  const [fault, setFault] = useState<string | null>(null);
  const { search, ended } = looked;

  const ask = useCallback(
    (after: string | null) =>
      askOffice('listAccounts', {
        search,
        ...(ended ? { ended: true as const } : {}),
        ...(after === null ? {} : { after }),
      }),
    [search, ended],
  );

  const load = useCallback(async () => {
    setFault(null);
    const reply = await ask(null);
    if ('output' in reply) {
      setAccounts({ stage: 'shown', lines: reply.output.accounts, next: reply.output.next });
    } else setAccounts({ stage: 'failed', words: wordsFor(reply) });
  }, [ask]);
  useEffect(() => void load(), [load]);

  const more = async () => {
    if (accounts.stage !== 'shown' || accounts.next === null) return;
    const reply = await ask(accounts.next);
    if (!('output' in reply)) return setFault(wordsFor(reply).title);
    const { accounts: lines, next } = reply.output;
    setAccounts({ stage: 'shown', lines: [...accounts.lines, ...lines], next });
  };

  const named = ({ id, role, division }: AccountLine) => ({ account: id, role, division: division.code });

  /** What was done is to be seen in the list; what was not says why. */
  const after = async (reply: { output: object } | Parameters<typeof wordsFor>[0]) => {
    await load();
    if (!('output' in reply)) setFault(wordsFor(reply).title);
  };
  const end = async (line: AccountLine) => after(await askOffice('endAccount', named(line)));
  const revoke = async (line: AccountLine) => after(await askOffice('revokeInvitation', named(line)));

  const inviteAgain = async (line: AccountLine): Promise<Invited | null> => {
    const reply = await askOffice('inviteAgain', { id: newId(), ...named(line) });
    await after(reply);
    return 'output' in reply ? reply.output : null;
  };

  return { accounts, fault, load, more, end, revoke, inviteAgain };
}
