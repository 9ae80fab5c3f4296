/** Complain 反映问题: a resident says what is to be put right. Next: client/outbox, then the page `complaint`. */
import './sheet.scss';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Draft } from '../../client/complaint-draft';
import { newId } from '../../client/new-id';
import { previewsOf } from '../../client/photos';
import { aria } from '../../components/aria';
import { Notice } from '../../components/Notice';
import { Screen } from '../../components/Screen';
import type { NewComplaint } from '../../contract/submit-complaint';
import { codeFrom } from './code-from';
import { ComplaintFiled } from './complaints/ComplaintFiled';
import { ComplaintForm, type Filled } from './complaints/ComplaintForm';
import { COMPLAIN_WORDS, FILED_WORDS } from './complaints/complaint-words';
import { DraftOffer } from './complaints/DraftOffer';
import { useCommunity } from './complaints/use-community';
import { isEmpty, useDraft } from './complaints/use-draft';
import { useFiling } from './complaints/use-filing';
import { Waiting } from './complaints/Waiting';

export default function Complain() {
  const scanned = codeFrom(useRouter().params);
  const { filing, file, send } = useFiling();
  const [filled, setFilled] = useState<Filled>(() => emptyFor(scanned));
  const { left, discard } = useDraft(filing.stage === 'choosing' ? filled : null);
  // Whoever comes because an earlier complaint was not taken has scanned nothing.
  const code = scanned || left?.code || '';
  const community = useCommunity(code);

  const resume = async (draft: Draft) => {
    const photos = await previewsOf(draft.photos);
    setFilled((before) => ({ ...before, draft, photos }));
  };

  if ('refused' in community) {
    return (
      <Screen className="sheet">
        <Notice words={community.refused} />
      </Screen>
    );
  }
  const offered = filing.stage === 'choosing' && left?.code === code && isEmpty(filled) ? left : null;
  return (
    <Screen className="sheet">
      <View className="sheet__header">
        <View className="sheet__title" {...aria({ role: 'heading' })}>
          {community.name === null ? COMPLAIN_WORDS.title : COMPLAIN_WORDS.to(community.name)}
        </View>
      </View>
      {offered && <DraftOffer onResume={() => void resume(offered)} onDiscard={discard} />}
      {(filing.stage === 'choosing' || filing.stage === 'sending') && (
        <ComplaintForm
          filled={filled}
          sending={filing.stage === 'sending'}
          fault={filing.stage === 'choosing' ? filing.fault : null}
          onFill={setFilled}
          onSubmit={() => file(complaintOf(code, filled))}
        />
      )}
      {filing.stage === 'waiting' && (
        <View className="sheet__body">
          <Waiting advice={FILED_WORDS.keptAdvice} onRetry={() => void send(filing.complaint)} />
        </View>
      )}
      {filing.stage === 'sent' && <ComplaintFiled reference={filing.reference} />}
    </Screen>
  );
}

const emptyFor = (code: string): Filled => ({
  draft: { category: null, text: '', location: '', contact: '', code, photos: [] },
  photos: [],
  notify: false,
});

function complaintOf(code: string, { draft, photos, notify }: Filled): NewComplaint {
  const { category, text, location, contact } = draft;
  return {
    id: newId(),
    code,
    category: category ?? 'other',
    text,
    ...(photos.length > 0 ? { photos: photos.map(({ id }) => id) } : {}),
    ...(location.trim() ? { location } : {}),
    ...(contact.trim() ? { contact } : {}),
    ...(notify ? { notify } : {}),
  };
}
