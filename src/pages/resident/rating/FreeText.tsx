/** A field for a resident's own words, with its name for a screen reader and a counter. */
import { Textarea, View } from '@tarojs/components';
import { ariaField } from '../../../components/aria';
import { uncoveredWhenFocused } from '../../../components/focus';
import './free-text.scss';

interface FreeTextProps {
  label: string;
  hint: string;
  limit: number;
  text: string;
  onWrite: (text: string) => void;
}

export function FreeText({ label, hint, limit, text, onWrite }: FreeTextProps) {
  return (
    <View className="free-text">
      <Textarea
        className="free-text__field"
        value={text}
        maxlength={limit}
        placeholder={hint}
        placeholderClass="placeholder"
        onInput={({ detail }) => onWrite(detail.value)}
        {...uncoveredWhenFocused}
        {...ariaField(label)}
      />
      <View className="free-text__counter">
        {text.length}/{limit}
      </View>
    </View>
  );
}
