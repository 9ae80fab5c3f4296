/** Assessment result 试算结果: the total of every community with its error, or what is missing; by code, never by points. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { AssessedTotal, Assessment } from '../../../contract/run-assessment';
import { shownMean } from '../../../domain/score/rounding';
import { reasonWords, RESULT_WORDS as WORDS } from './assessment-words';

interface AssessmentResultProps {
  result: Assessment;
  /** What an indicator is called. */
  nameOf: (indicator: string) => string;
}

export function AssessmentResult({ result, nameOf }: AssessmentResultProps) {
  const { region, round, evidenceWords, methodId, communities } = result;
  return (
    <View className="card" id="assessment-result">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title(region.name)}
      </View>
      <View className="card__note">{WORDS.from(round.title, evidenceWords, methodId)}</View>
      <View className="card__note">{WORDS.order}</View>
      <View {...aria({ role: 'list', label: WORDS.title(region.name) })}>
        {communities.map(({ division, total, verdicts }) => (
          <View
            key={division.code}
            id={`total-${division.code}`}
            className="assessment__community"
            {...aria({ role: 'listitem' })}
          >
            <View className="assessment__line">
              <View className="assessment__name">{division.name}</View>
              <Total total={total} />
            </View>
            {verdicts.map(({ indicator, verdict }) => (
              <View key={indicator} className="card__note">
                {WORDS.verdictOf(nameOf(indicator), WORDS.verdict[verdict])}
              </View>
            ))}
            {'because' in total &&
              total.because.map(({ indicator, because }) => (
                <View key={indicator} className="card__note">
                  {WORDS.missing(nameOf(indicator), reasonWords(indicator, because))}
                </View>
              ))}
          </View>
        ))}
      </View>
      <View className="card__note">{communities.length === 0 ? WORDS.nobody : WORDS.change}</View>
    </View>
  );
}

function Total({ total }: { total: AssessedTotal }) {
  if (total.kind === 'none') return <Text className="assessment__none">{WORDS.none}</Text>;
  const { estimate, lower, upper } = shownMean(
    total.kind === 'number' ? total.estimate : total.range.lower,
    total.interval,
  );
  const value =
    total.kind === 'number' ? estimate : `${estimate}–${shownMean(total.range.upper, total.interval).estimate}`;
  return (
    <View>
      <Text className="assessment__total">{value}</Text> <Text>{WORDS.interval(`${lower}–${upper}`)}</Text>
    </View>
  );
}
