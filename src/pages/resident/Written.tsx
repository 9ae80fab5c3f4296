/** A field for a resident's own words, with its name for a screen reader and a counter. */
import { Textarea, View } from '@tarojs/components';
import { ariaField } from '../../components/aria';
import './written.scss';

interface WrittenProps {
  label: string;
  hint: string;
  limit: number;
  text: string;
  onWrite: (text: string) => void;
}

export function Written({ label, hint, limit, text, onWrite }: WrittenProps) {
  return (
    <View className="written">
      <Textarea
        className="written__field"
        value={text}
        maxlength={limit}
        placeholder={hint}
        placeholderClass="placeholder"
        onInput={({ detail }) => onWrite(detail.value)}
        {...ariaField(label)}
      />
      <View className="written__counter">
        {text.length}/{limit}
      </View>
    </View>
  );
}
