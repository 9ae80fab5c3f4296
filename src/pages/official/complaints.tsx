/** Complaints overview 诉求总览: an official reads how complaints were handled, and goes up and down the tree. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { readRole } from '../../client/session';
import { aria } from '../../components/aria';
import { Choice } from '../../components/Choice';
import { Notice } from '../../components/Notice';
import { OfficeScreen } from '../../components/OfficeScreen';
import { Screen } from '../../components/Screen';
import { METRICS_PERIODS } from '../../domain/complaint/metrics-period';
import './card.scss';
import { Compared } from './complaints/Compared';
import { HeadFigures } from './complaints/HeadFigures';
import './complaints/overview.scss';
import { LEVEL_WORDS, OVERVIEW_WORDS as WORDS, windowWords } from './complaints/overview-words';
import { SharePlot } from './complaints/SharePlot';
import { useComplaintMetrics } from './complaints/use-complaint-metrics';
import { DivisionTree } from './DivisionTree';
import { Path } from './Path';
import { useSignIn } from './use-sign-in';

export default function Complaints() {
  const { invitation, division } = useRouter().params;
  const { signedIn, trouble: refused, signIn } = useSignIn(invitation);
  const { metrics, period, trouble, load, goTo, choosePeriod } = useComplaintMetrics(signedIn, division);
  const role = readRole();

  const no = refused ?? (metrics ? null : trouble);
  if (no) {
    const retry = () => void (refused ? signIn() : load());
    return (
      <OfficeScreen here="today" role={role}>
        <Notice words={no} onRetry={retry} />
      </OfficeScreen>
    );
  }
  if (!metrics) return <Screen />;
  const { path, overdue, stamps } = metrics;
  return (
    <OfficeScreen here="today" role={role}>
      <View className="overview__columns">
        <DivisionTree top={path[0]!} path={path} onChoose={goTo} />
        <View className="overview__main">
          {trouble && (
            <View className="overview__trouble" {...aria({ role: 'alert' })}>
              {WORDS.trouble(trouble)}
            </View>
          )}
          <Path path={path} time={`${WORDS.title} · ${windowWords(metrics.window)}`} onChoose={goTo} />
          <Choice
            id="period"
            label={WORDS.period}
            options={METRICS_PERIODS.map((value) => ({ value, label: WORDS.periods[value] }))}
            chosen={period}
            beside
            onChoose={choosePeriod}
          />
          <HeadFigures figures={metrics.figures} />
          <Compared metrics={metrics} onChoose={goTo} />
          <View className="overview__pair">
            <SharePlot
              id="overdue"
              title={WORDS.overdue.title}
              measure={WORDS.overdue.title}
              rows={overdue.map(({ level, share }) => ({ id: `overdue-${level}`, name: LEVEL_WORDS[level], share }))}
              whole={null}
              notes={[WORDS.overdue.means]}
            />
            <SharePlot
              id="stamps"
              title={WORDS.stamps.title}
              measure={WORDS.stamps.title}
              rows={stamps.map(({ department: { id, name, division: place }, share }) => ({
                id: `stamp-${id}`,
                name,
                note: place.name,
                share,
              }))}
              whole={null}
              notes={[stamps.length > 0 ? WORDS.stamps.means : WORDS.stamps.none]}
            />
          </View>
          <View className="card" id="about">
            <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
              {WORDS.about}
            </View>
            {WORDS.sources.map((words) => (
              <View key={words} className="overview__source">
                {words}
              </View>
            ))}
            <View className="card__note">{WORDS.method(metrics.methodId)}</View>
          </View>
        </View>
      </View>
    </OfficeScreen>
  );
}
