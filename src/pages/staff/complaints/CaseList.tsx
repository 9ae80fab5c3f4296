/** Case list 诉求列表: today's summary, the queues, and the complaints: what is overdue first. */
import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { readRole } from '../../../client/session';
import { aria } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import { SHARED_WORDS } from '../../../components/words';
import type { CaseLine } from '../../../contract/case-view';
import { CaseCard } from './CaseCard';
import { CaseFilter } from './CaseFilter';
import { QueueChips } from './QueueChips';
import { TODAY_WORDS as WORDS } from './today-words';
import type { Accepting } from './use-accept';
import type { useCases } from './use-cases';
import { useMore } from './use-more';
import './case-list.scss';

type Held = ReturnType<typeof useCases>;

interface CaseListProps extends Held {
  /** Id of the one beside the list. */
  chosen: string | null;
  accepting: Accepting;
  onOpen: (line: CaseLine) => void;
  onAccept: (line: CaseLine) => void;
}

export function CaseList({ cases, refresh, seek, more, chosen, accepting, onOpen, onAccept }: CaseListProps) {
  const { list, found, trouble, sought, loading } = cases;
  useMore('more', more);
  if (!list && trouble) return <Notice words={trouble} onRetry={refresh} />;
  const lines = list?.complaints ?? [];
  const role = readRole();
  const ofOneCommunity = role === 'staff';
  const filtered = sought.category !== null || sought.number !== '';
  return (
    <View className="cases">
      <View className="cases__title" {...aria({ role: 'heading' })}>
        {WORDS.title}
      </View>
      <View className="cases__summary">{list ? WORDS.summary(list.counts.overdue, list.dueToday) : WORDS.loading}</View>
      {role === 'official' && (
        <View
          id="to-overview"
          className="link"
          onClick={() => void Taro.navigateTo({ url: '/pages/official/complaints' })}
          {...aria({ role: 'link' })}
        >
          {WORDS.overview}
        </View>
      )}
      <QueueChips counts={list?.counts ?? null} chosen={sought.queue} onChoose={(queue) => seek({ queue })} />
      <CaseFilter
        category={sought.category}
        number={sought.number}
        onCategory={(category) => seek({ category })}
        onNumber={(number) => seek({ number })}
      />
      {trouble && (
        <View className="cases__trouble" {...aria({ role: 'alert' })}>
          {lines.length > 0 ? WORDS.stale(trouble.title, trouble.advice) : WORDS.because(trouble.title, trouble.advice)}
          <View id="retry-list" className="link" onClick={refresh} {...aria({ role: 'button' })}>
            {SHARED_WORDS.retry}
          </View>
        </View>
      )}
      {lines.length === 0 && loading && <Bones />}
      {found && lines.length === 0 && !loading && (
        <View className="cases__empty" {...aria({ role: 'status' })}>
          <View className="cases__none">{filtered ? WORDS.nothingFound : WORDS.empty(sought.queue)}</View>
          {filtered ? (
            <Button
              id="clear-filter"
              onClick={() => seek({ category: null, number: '' })}
              {...aria({ role: 'button' })}
            >
              {WORDS.clear}
            </Button>
          ) : (
            <View className="cases__advice">{WORDS.emptyAdvice}</View>
          )}
        </View>
      )}
      {list && lines.length > 0 && (
        <View className="cases__list" {...aria({ role: 'list', label: WORDS.list })}>
          {lines.map((line) => (
            <CaseCard
              key={line.id}
              line={line}
              asOf={list.asOf}
              named={!ofOneCommunity}
              chosen={line.id === chosen}
              accepting={accepting.id === line.id}
              onOpen={() => onOpen(line)}
              onAccept={() => onAccept(line)}
            />
          ))}
        </View>
      )}
      {list?.next && (
        <Button id="more" className="cases__more" onClick={more} {...aria({ role: 'button' })}>
          {loading ? WORDS.loadingMore : WORDS.more}
        </Button>
      )}
    </View>
  );
}

/** The list's shape while it is on the way. */
function Bones() {
  return (
    <View {...aria({ role: 'status', label: WORDS.loading })}>
      {[1, 2, 3].map((bone) => (
        <View key={bone} className="cases__bone" />
      ))}
    </View>
  );
}
