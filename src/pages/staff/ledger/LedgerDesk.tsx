/** Ledger desk 台账: which ledger, of which months, its rows, and the workbook made of it. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import { LEDGER_KINDS } from '../../../domain/ledger/ledger';
import { LEDGER_ABOUT } from '../../../domain/ledger/ledger-words';
import { PERIODS } from '../../../domain/ledger/months';
import { Choice } from '../../../components/Choice';
import { LastExports } from './LastExports';
import { EXPORT_WORDS, LEDGER_PAGE_WORDS as WORDS } from './ledger-page-words';
import { LedgerTable } from './LedgerTable';
import { StaffScreen } from '../StaffScreen';
import { useExport } from './use-export';
import { useLedger } from './use-ledger';
import './ledger.scss';

const KINDS = LEDGER_KINDS.map((kind) => ({ value: kind, label: WORDS.kind[kind] }));
const PERIOD_OPTIONS = PERIODS.map((period) => ({ value: period, label: WORDS.period[period] }));

/** @param division where another than the account's own is looked at */
export function LedgerDesk({ division }: { division: string | undefined }) {
  const { ledger, choose, more, refresh } = useLedger(division);
  const { chosen, question, view, trouble, loading } = ledger;
  const { exporting, said, exportNow } = useExport(question, view?.exports[0]?.id ?? null, refresh);
  if (!view && trouble) {
    return (
      <StaffScreen here="ledger">
        <Notice words={trouble} onRetry={refresh} />
      </StaffScreen>
    );
  }
  return (
    <StaffScreen here="ledger">
      <View className="ledger">
        <View className="ledger__title" {...aria({ role: 'heading' })}>
          {WORDS.title(view?.division.name ?? '')}
        </View>
        <View className="ledger__note">{WORDS.nothingEntered}</View>
        <View className="ledger__choices">
          <Choice
            id="kind"
            label={WORDS.kinds}
            options={KINDS}
            chosen={chosen.kind}
            beside
            onChoose={(kind) => choose({ kind })}
          />
          <Choice
            id="period"
            label={WORDS.periods}
            options={PERIOD_OPTIONS}
            chosen={chosen.period}
            beside
            onChoose={(period) => choose({ period })}
          />
        </View>
        <View className="ledger__note">{LEDGER_ABOUT[chosen.kind]}</View>
        {trouble && (
          <View className="ledger__trouble" {...aria({ role: 'alert' })}>
            {WORDS.stale(trouble)}
          </View>
        )}
        <View className="ledger__head">
          <View id="total" className="ledger__total" {...aria({ role: 'status' })}>
            {view ? WORDS.total(view.total) : WORDS.loading}
          </View>
          <Button id="export" className="primary ledger__export" onClick={exportNow} {...aria({ role: 'button' })}>
            {exporting ? WORDS.exporting : WORDS.export}
          </Button>
        </View>
        <View id="exported" className="ledger__said" {...aria({ role: 'status' })}>
          {said ? EXPORT_WORDS[said] : ''}
        </View>
        {!view && <Bones />}
        {view?.rows.length === 0 && (
          <View className="ledger__empty">
            <View className="ledger__none">{WORDS.empty}</View>
            <View className="ledger__note">{WORDS.emptyAdvice}</View>
          </View>
        )}
        {view && view.rows.length > 0 && <LedgerTable kind={chosen.kind} rows={view.rows} />}
        {view?.next && (
          <Button id="more" className="ledger__more" onClick={more} {...aria({ role: 'button' })}>
            {loading ? WORDS.loadingMore : WORDS.more}
          </Button>
        )}
        {view && <LastExports exports={view.exports} />}
      </View>
    </StaffScreen>
  );
}

/** The ledger's shape while it is on the way. */
function Bones() {
  return (
    <>
      {[1, 2, 3].map((bone) => (
        <View key={bone} className="ledger__bone" />
      ))}
    </>
  );
}
