/** The figures of the division itself, each with its interval, its n and what it means. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { ComplaintDaysView, ComplaintMetricsView } from '../../../contract/read-complaint-metrics';
import type { ComplaintRateName } from '../../../domain/complaint/complaint-rates';
import { nWords } from '../figure-words';
import './head-figures.scss';
import { fullBecause, OVERVIEW_WORDS as WORDS, RATE_WORDS, shownOf } from './overview-words';

/** Each with the others that are not to be left out beside it. */
const SHOWN: readonly (readonly [ComplaintRateName, ...ComplaintRateName[]])[] = [
  ['answeredInTime'],
  ['confirmedFixed', 'unconfirmed', 'confirmedFixedOfDue'],
  ['satisfied'],
  ['satisfiedAgain'],
  ['declined'],
  ['overturned'],
  ['reopened'],
  ['closedWithinTenMinutes'],
];

export function HeadFigures({ figures }: { figures: ComplaintMetricsView }) {
  return (
    <View>
      <View className="head-figures__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.figures}
      </View>
      <View className="head-figures">
        {SHOWN.map(([name, ...beside]) => (
          <View key={name} id={`figure-${name}`} className="card">
            <View className="card__title" {...aria({ role: 'heading', level: 3 })}>
              {RATE_WORDS[name].name}
            </View>
            <Rate figures={figures} name={name} beside={beside} />
            <View className="card__note">{RATE_WORDS[name].means}</View>
          </View>
        ))}
        <View id="figure-days" className="card">
          <View className="card__title" {...aria({ role: 'heading', level: 3 })}>
            {WORDS.days.name}
          </View>
          <Days days={figures.medianDays} said={WORDS.days.median} />
          <Days days={figures.p90Days} said={WORDS.days.most} />
          <View className="card__note">{WORDS.days.means}</View>
        </View>
      </View>
    </View>
  );
}

interface RateProps {
  figures: ComplaintMetricsView;
  name: ComplaintRateName;
  beside: readonly ComplaintRateName[];
}

function Rate({ figures, name, beside }: RateProps) {
  const shown = shownOf(figures[name]);
  if ('because' in shown) return <View className="head-figures__because">{fullBecause(figures[name].because)}</View>;
  return (
    <View>
      <View className="head-figures__figure">
        <Text className="head-figures__value">{shown.value}</Text>
        <Text>{WORDS.interval(shown.limits)}</Text>
        {shown.n !== null && <Text className="head-figures__n">{nWords(shown.n)}</Text>}
      </View>
      {beside.map((other) => {
        const figure = shownOf(figures[other]);
        return 'value' in figure && <View key={other}>{WORDS.aside(RATE_WORDS[other].name, figure)}</View>;
      })}
    </View>
  );
}

function Days({ days, said }: { days: ComplaintDaysView; said: (days: number) => string }) {
  if (days.days === null) return <View className="head-figures__because">{fullBecause(days.because)}</View>;
  return (
    <View className="head-figures__figure">
      <Text>{said(days.days)}</Text>
      {days.n !== null && <Text className="head-figures__n">{nWords(days.n)}</Text>}
    </View>
  );
}
