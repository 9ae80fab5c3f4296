/** Export row 导出: the scores of the division shown as a table, as a bulletin, or on paper; and what came of it. */
import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { fetchFile } from '../../../client/fetch-file';
import { aria } from '../../../components/aria';
import { wordsFor } from '../../../components/refusal-words';
import type { Scores } from '../../../contract/read-scores';
import { REPORT_ENDINGS, type ReportFormat } from '../../../domain/report/report-format';
import { EXPORT_WORDS as WORDS } from './export-words';
import './export-row.scss';
import './print.scss';

/** Formats that there are buttons for. */
const FORMATS: readonly ReportFormat[] = ['table', 'bulletin'];

export function ExportRow({ scores: { division, round } }: { scores: Scores }) {
  const [making, setMaking] = useState<ReportFormat | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  if (!round) return null;

  const take = async (format: ReportFormat) => {
    if (making) return;
    setMaking(format);
    setSaid(null);
    const reply = await askOffice('openReport', { format, division: division.code });
    if ('output' in reply) {
      const { address } = reply.output;
      setSaid(WORDS.said[address === null ? 'on-a-pc' : await fetchFile(address, REPORT_ENDINGS[format])]);
    } else {
      const { title, advice } = wordsFor(reply);
      setSaid(WORDS.refused(title, advice));
    }
    setMaking(null);
  };

  return (
    <View className="export-row">
      <View className="export-row__ways">
        {FORMATS.map((format) => (
          <Button
            key={format}
            id={`export-${format}`}
            className="export-row__way"
            onClick={() => void take(format)}
            {...aria({ role: 'button' })}
          >
            {making === format ? WORDS.making : WORDS.take[format]}
          </Button>
        ))}
        {process.env.TARO_ENV === 'h5' && (
          <Button id="print" className="export-row__way" onClick={() => window.print()} {...aria({ role: 'button' })}>
            {WORDS.print}
          </Button>
        )}
      </View>
      <View id="export-said" className="export-row__said" {...aria({ role: 'status' })}>
        {said ?? ''}
      </View>
    </View>
  );
}
