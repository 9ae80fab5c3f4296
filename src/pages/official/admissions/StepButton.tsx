/** The one button of a form by which an admission is handled, and above it what is wrong. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { CASE_WORDS } from './admissions-words';

interface StepButtonProps {
  label: string;
  fault: string | null;
  sending: boolean;
  onPress: () => void;
}

export function StepButton({ label, fault, sending, onPress }: StepButtonProps) {
  return (
    <>
      {fault && (
        <View className="admission-case__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      <Button
        id="take-step"
        className="primary admission-case__submit"
        onClick={() => !sending && onPress()}
        {...aria({ role: 'button' })}
      >
        {sending ? CASE_WORDS.sending : label}
      </Button>
    </>
  );
}
