/** Ledger table 台账表: its rows; a table on a PC, one card below the other on a phone. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { LedgerView } from '../../../contract/read-ledger';
import type { Column, LedgerKind } from '../../../domain/ledger/ledger';
import { cellWords, LEDGER_COLUMNS, LEDGER_TITLES } from '../../../domain/ledger/ledger-words';
import { LEDGER_PAGE_WORDS } from './ledger-page-words';
import { useWide } from '../../../components/use-wide';
import './ledger-table.scss';

interface LedgerTableProps {
  kind: LedgerKind;
  rows: LedgerView['rows'];
}

export function LedgerTable({ kind, rows }: LedgerTableProps) {
  const columns = LEDGER_COLUMNS[kind];
  const label = LEDGER_TITLES[kind];
  // The keyboard scrolls what is wider than the screen only where it can be focused; cards are not wider.
  const scrolled = useWide() ? { tabindex: 0, ...aria({ role: 'region', label: LEDGER_PAGE_WORDS.table(label) }) } : {};
  return (
    <View className="ledger-table scrolls" {...scrolled}>
      <View className="ledger-table__table" {...aria({ role: 'table', label })}>
        <View className="ledger-table__row ledger-table__row--titles" {...aria({ role: 'row' })}>
          {columns.map(({ title }) => (
            <View key={title} className="ledger-table__cell" {...aria({ role: 'columnheader' })}>
              {title}
            </View>
          ))}
        </View>
        {rows.map((cells, row) => (
          <View key={row} className="ledger-table__row" {...aria({ role: 'row' })}>
            {columns.map((column, index) => (
              <Cell key={column.title} column={column} cell={cells[index] ?? null} />
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

function Cell({ column: { title, kind }, cell }: { column: Column; cell: LedgerView['rows'][number][number] }) {
  const words = kind === 'moment' && typeof cell === 'string' ? cellWords(new Date(cell)) : cellWords(cell);
  return (
    <View
      className={`ledger-table__cell ledger-table__cell--${words === '' ? 'empty' : kind}`}
      {...aria({ role: 'cell' })}
    >
      <Text className="ledger-table__name">{title}</Text>
      <Text className="ledger-table__value">{words}</Text>
    </View>
  );
}
