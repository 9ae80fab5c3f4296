/** Last exports 最近导出: the workbooks made of this ledger, each with the hash its file can be checked by. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { ExportView } from '../../../contract/read-ledger';
import { minuteWords } from '../../../domain/ledger/ledger-words';
import { LAST_EXPORTS_WORDS as WORDS } from './ledger-page-words';
import './last-exports.scss';

export function LastExports({ exports }: { exports: readonly ExportView[] }) {
  return (
    <View className="last-exports">
      <View className="last-exports__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title}
      </View>
      {exports.length === 0 && <View className="last-exports__note">{WORDS.none}</View>}
      {exports.length > 0 && (
        <View {...aria({ role: 'list', label: WORDS.title })}>
          {exports.map(({ id, at, from, to, rows, sha256 }) => (
            <View key={id} id={`export-${id}`} className="last-exports__one" {...aria({ role: 'listitem' })}>
              <View>{WORDS.line(minuteWords(new Date(at)), { from, to }, rows)}</View>
              <View className="last-exports__note">{WORDS.hash}</View>
              <View className="last-exports__hash">{sha256}</View>
            </View>
          ))}
        </View>
      )}
      <View className="last-exports__note">{WORDS.about}</View>
    </View>
  );
}
