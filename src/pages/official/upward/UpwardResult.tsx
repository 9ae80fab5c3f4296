/** Result 反向评价结果 of one target: the share of satisfied with its interval, the burdens many named, and notes for those above. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { UpwardResults } from '../../../contract/read-upward-results';
import { BURDENS, BURDEN_WORDS } from '../../../domain/upward/burden';
import './upward-result.scss';
import { satisfiedOf, spanOf, targetName, UPWARD_WORDS as WORDS } from './upward-words';

interface UpwardResultProps {
  result: UpwardResults['results'][number];
  /** Into the division, where there is more to see. */
  onOpen: (() => void) | null;
}

export function UpwardResult({ result, onOpen }: UpwardResultProps) {
  const { target, n, satisfied, burdens, because, notes } = result;
  const name = targetName(target);
  const shown = satisfiedOf(result);
  const named = BURDENS.filter((burden) => burdens?.[burden]);
  return (
    <View className="card upward-result">
      <View className="upward-result__head">
        <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
          {name}
        </View>
        {n !== null && <Text className="card__note">{WORDS.n(n)}</Text>}
      </View>
      {because && <View className="card__note">{WORDS.because[because]}</View>}
      {shown && satisfied && (
        <>
          <View>
            {WORDS.satisfied} <Text className="upward-result__value">{shown.value}</Text>{' '}
            <Text className="card__note">{WORDS.interval(shown.limits)}</Text>
          </View>
          <View className="upward-result__axis" {...aria({ hidden: true })}>
            <View className="upward-result__span" style={spanOf(satisfied.interval)} />
          </View>
          <View className="upward-result__caption">{WORDS.burdens}</View>
          {named.length === 0 && <View className="card__note">{WORDS.noBurden}</View>}
          {named.map((burden) => {
            const people = burdens![burden]!;
            return (
              <View key={burden} className="upward-result__line">
                <Text>{BURDEN_WORDS[burden]}</Text>
                <Text className="upward-result__people">{WORDS.people(people.people, people.orMore)}</Text>
              </View>
            );
          })}
          {notes && <View className="upward-result__caption">{notes.length > 0 ? WORDS.notes : WORDS.noNotes}</View>}
          {notes?.map((note, at) => (
            <View key={at} className="upward-result__note">
              {note}
            </View>
          ))}
        </>
      )}
      {onOpen && (
        <View id={`open-${target.division.code}`} className="link" onClick={onOpen} {...aria({ role: 'button' })}>
          {WORDS.open(name)}
        </View>
      )}
    </View>
  );
}
