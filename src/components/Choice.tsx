/** Choice 单选: one of several, each a line of its own or side by side, with what may have to be known of it. */
import { View } from '@tarojs/components';
import { aria } from './aria';
import './choice.scss';

export interface Option<V extends string> {
  value: V;
  label: string;
  hint?: string;
  /** Shown, and not to be chosen: the hint says why. */
  barred?: boolean;
}

interface ChoiceProps<V extends string> {
  id: string;
  label: string;
  options: readonly Option<V>[];
  chosen: V | null;
  /** Side by side, as many as fit. */
  beside?: boolean;
  onChoose: (value: V) => void;
}

export function Choice<V extends string>({ id, label, options, chosen, beside = false, onChoose }: ChoiceProps<V>) {
  return (
    <View id={id} className="choice">
      <View className="choice__label">{label}</View>
      <View
        className={`choice__options ${beside ? 'choice__options--beside' : ''}`}
        {...aria({ role: 'radiogroup', label })}
      >
        {options.map(({ value, label: name, hint, barred = false }) => (
          <View
            key={value}
            id={`${id}-${value}`}
            className={`choice__one ${chosen === value ? 'choice__one--chosen' : ''} ${barred ? 'choice__one--barred' : ''}`}
            onClick={() => !barred && onChoose(value)}
            {...aria({
              role: 'radio',
              label: hint ? `${name}，${hint}` : name,
              checked: chosen === value,
              ...(barred ? { disabled: true } : {}),
            })}
          >
            <View className="choice__name">{name}</View>
            {hint && <View className="choice__hint">{hint}</View>}
          </View>
        ))}
      </View>
    </View>
  );
}
