/** A choice of one among a few, each said in full. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import './options.scss';

interface OptionsProps<Value extends string> {
  id: string;
  label: string;
  options: readonly { value: Value; words: string }[];
  chosen: Value | null;
  onChoose: (value: Value) => void;
}

export function Options<Value extends string>({ id, label, options, chosen, onChoose }: OptionsProps<Value>) {
  return (
    <View id={id} className="options">
      <View className="options__label">{label}</View>
      <View className="options__all" {...aria({ role: 'radiogroup', label })}>
        {options.map(({ value, words }) => (
          <View
            key={value}
            id={`${id}-${value}`}
            className={`options__one ${value === chosen ? 'options__one--chosen' : ''}`}
            onClick={() => onChoose(value)}
            {...aria({ role: 'radio', label: words, checked: value === chosen })}
          >
            {words}
          </View>
        ))}
      </View>
    </View>
  );
}
