/** Audit trail 操作记录 of the official's division: who did what and when, the newest first. */
import { Button, Text, View } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { aria } from '../../../components/aria';
import { momentWords } from '../../../components/moment-words';
import { Notice } from '../../../components/Notice';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { AuditView } from '../../../contract/read-audit';
import { ACCOUNTS_WORDS, AUDIT_WORDS as WORDS, entryWords } from './accounts-words';
import './audit-trail.scss';

type Trail = { stage: 'loading' } | { stage: 'failed'; words: Words } | ({ stage: 'shown' } & AuditView);

export function AuditTrail() {
  const [trail, setTrail] = useState<Trail>({ stage: 'loading' });

  const load = useCallback(async (shown: AuditView | null) => {
    const before = shown?.next ?? null;
    const reply = await askOffice('readAudit', before === null ? {} : { before });
    if (!('output' in reply)) return setTrail({ stage: 'failed', words: wordsFor(reply) });
    const { entries, next } = reply.output;
    setTrail({ stage: 'shown', entries: [...(shown?.entries ?? []), ...entries], next });
  }, []);
  useEffect(() => void load(null), [load]);

  if (trail.stage === 'failed') return <Notice words={trail.words} onRetry={() => void load(null)} />;
  if (trail.stage === 'loading') return <View {...aria({ role: 'status' })}>{ACCOUNTS_WORDS.loading}</View>;
  if (trail.entries.length === 0) return <View className="accounts__card">{WORDS.empty}</View>;
  return (
    <View className="trail accounts__card">
      <View {...aria({ role: 'list', label: WORDS.list })}>
        {trail.entries.map((entry) => (
          <View key={entry.id} className="trail__entry" {...aria({ role: 'listitem' })}>
            <Text className="trail__at">{momentWords(entry.at)}</Text>
            <Text>{entryWords(entry)}</Text>
          </View>
        ))}
      </View>
      {trail.next !== null && (
        <Button id="older" onClick={() => void load(trail)} {...aria({ role: 'button' })}>
          {WORDS.more}
        </Button>
      )}
    </View>
  );
}
