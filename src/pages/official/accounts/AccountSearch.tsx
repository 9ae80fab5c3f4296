/** Looks for accounts by a name, and shows those that were ended in place of those that stand. */
import { Button, Input, View } from '@tarojs/components';
import { useState } from 'react';
import { aria, ariaField } from '../../../components/aria';
import { uncoveredWhenFocused } from '../../../components/focus';
import { ACCOUNTS_WORDS as WORDS } from './accounts-words';
import type { Looked } from './use-accounts';

export function AccountSearch({ looked, onLook }: { looked: Looked; onLook: (looked: Looked) => void }) {
  const [search, setSearch] = useState(looked.search);
  const find = () => onLook({ ...looked, search: search.trim() });
  return (
    <View className="accounts__search">
      <Input
        id="search"
        className="accounts__field"
        value={search}
        maxlength={40}
        placeholder={WORDS.search}
        placeholderClass="placeholder"
        confirmType="search"
        onInput={({ detail }) => setSearch(detail.value)}
        onConfirm={find}
        {...uncoveredWhenFocused}
        {...ariaField(WORDS.search)}
      />
      <Button id="find" onClick={find} {...aria({ role: 'button' })}>
        {WORDS.find}
      </Button>
      <View
        id="ended"
        className={`accounts__ended ${looked.ended ? 'accounts__ended--on' : ''}`}
        onClick={() => onLook({ ...looked, ended: !looked.ended })}
        {...aria({ role: 'checkbox', label: WORDS.ended, checked: looked.ended })}
      >
        {WORDS.ended}
      </View>
    </View>
  );
}
