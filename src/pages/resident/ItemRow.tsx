/** One of the further items: a line that opens into its five steps. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../components/aria';
import type { Survey } from '../../contract/read-survey';
import { STEP_WORDS, type Step } from '../../domain/step';
import { StepChoice } from './StepChoice';
import './item-row.scss';

interface ItemRowProps {
  item: Survey['items'][number];
  chosen: Step | null;
  open: boolean;
  onToggle: () => void;
  onChoose: (step: Step) => void;
}

export function ItemRow({ item: { item, label, question }, chosen, open, onToggle, onChoose }: ItemRowProps) {
  const said = chosen === null ? '未评' : STEP_WORDS[chosen];
  return (
    <View className="item">
      <View
        id={`item-${item}`}
        className="item__line"
        onClick={onToggle}
        {...aria({ role: 'button', label: `${label}，${said}`, expanded: open })}
      >
        <Text className="item__label">{label}</Text>
        <Text className={`item__said ${chosen === null ? '' : 'item__said--chosen'}`}>{said}</Text>
        <View className={`item__arrow ${open ? 'item__arrow--open' : ''}`} />
      </View>
      {open && (
        <View className="item__body">
          <View className="item__question">{question}</View>
          <StepChoice item={item} label={question} chosen={chosen} onChoose={onChoose} />
        </View>
      )}
    </View>
  );
}
