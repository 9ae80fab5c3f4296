/** A choice of a form, with what is wrong with it beside it. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { Choice, type Option } from '../../../components/Choice';
import './chosen-field.scss';

interface ChosenFieldProps<V extends string> {
  id: string;
  label: string;
  options: readonly Option<V>[];
  chosen: V | null;
  fault: string | undefined;
  onChoose: (value: V) => void;
}

export function ChosenField<V extends string>({ fault, ...choice }: ChosenFieldProps<V>) {
  return (
    <View className="chosen-field">
      <Choice {...choice} beside />
      {fault && (
        <View className="chosen-field__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
    </View>
  );
}
