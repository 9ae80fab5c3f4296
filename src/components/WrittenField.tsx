/** A field one writes in: its name above, what may help, how much is written, and beside it what is wrong. */
import { Input, Text, Textarea, View } from '@tarojs/components';
import { aria, ariaField } from './aria';
import './written-field.scss';

interface WrittenFieldProps {
  id: string;
  label: string;
  /** Told to a screen reader before the label, where the same label stands more than once. */
  about?: string;
  hint?: string;
  example?: string;
  value: string;
  limit: number;
  /** Room for several lines, with a counter. */
  long?: boolean;
  /** Without a counter below the limit, where characters are not what is counted. */
  uncounted?: boolean;
  fault?: string | undefined;
  onChange: (value: string) => void;
}

/** More than the limit may be typed or pasted, so that nothing of it is cut off unseen; the counter then says so. */
const UNLIMITED = -1;

export function WrittenField({
  id,
  label,
  about,
  hint,
  example,
  value,
  limit,
  long,
  uncounted,
  fault,
  onChange,
}: WrittenFieldProps) {
  const control = {
    className: `written__control written__control--${long ? 'long' : 'line'}`,
    value,
    maxlength: UNLIMITED,
    placeholderClass: 'placeholder',
    ...(example === undefined ? {} : { placeholder: example }),
    onInput: ({ detail }: { detail: { value: string } }) => onChange(detail.value),
    ...ariaField([about, label, fault, hint].filter(Boolean).join('，')),
  };
  const over = value.length > limit;
  return (
    <View id={id} className="written">
      <View className="written__label">{label}</View>
      <View className={`written__box ${fault ? 'written__box--fault' : ''}`}>
        {long ? <Textarea id={`${id}-control`} {...control} /> : <Input id={`${id}-control`} {...control} />}
        {((long && !uncounted) || over) && (
          <View className={`written__count ${over ? 'written__count--over' : ''}`}>
            {value.length} / {limit}
          </View>
        )}
      </View>
      {fault && (
        <View className="written__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      {hint && <Text className="written__hint">{hint}</Text>}
    </View>
  );
}
