/** Items of a round, in the words they are listed with: the headline is always asked, the others are chosen or left out. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Rounds } from '../../../contract/read-rounds';
import { HEADLINE_ITEM } from '../../../domain/item';
import './item-choice.scss';
import { FORM_WORDS as WORDS } from './rounds-words';

interface ItemChoiceProps {
  listed: Rounds['listed'];
  chosen: readonly number[];
  fault: string | undefined;
  onChoose: (items: number[]) => void;
}

export function ItemChoice({ listed, chosen, fault, onChoose }: ItemChoiceProps) {
  const toggle = (item: number) => {
    if (item === HEADLINE_ITEM) return;
    onChoose(listed.map((one) => one.item).filter((one) => chosen.includes(one) !== (one === item)));
  };
  return (
    <View className="item-choice">
      <View className="item-choice__label">{WORDS.labels.items}</View>
      {listed.map(({ item, question }) => {
        const on = chosen.includes(item);
        const always = item === HEADLINE_ITEM;
        return (
          <View
            key={item}
            id={`item-${item}`}
            className={`item-choice__one ${on ? 'item-choice__one--on' : ''}`}
            onClick={() => toggle(item)}
            {...aria({
              role: 'checkbox',
              label: always ? `${question}${WORDS.always}` : question,
              checked: on,
              ...(always ? { disabled: true } : {}),
            })}
          >
            <View className="item-choice__mark">{on ? '✓' : ''}</View>
            <View className="item-choice__question">
              {question}
              {always && <View className="item-choice__note">{WORDS.always}</View>}
            </View>
          </View>
        );
      })}
      {fault && (
        <View className="rounds__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
    </View>
  );
}
