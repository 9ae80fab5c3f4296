/** Complaints whose secret references this phone holds, besides those the server has told of. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { ComplaintLink } from './ComplaintLink';
import { MINE_WORDS as WORDS } from '../privacy-words';
import './stored-data.scss';

export function KnownComplaints({ references }: { references: readonly string[] }) {
  if (references.length === 0) return null;
  return (
    <View className="sheet__card stored">
      <View className="stored__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.onPhone}
      </View>
      {references.map((reference) => (
        <ComplaintLink key={reference} reference={reference} name={reference} note={WORDS.onPhoneHint} />
      ))}
    </View>
  );
}
