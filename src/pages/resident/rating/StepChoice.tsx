/** The five steps as five buttons of equal size and weight, 不了解 below as plain words. Nothing is preselected. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { STEP_WORDS, type Step } from '../../../domain/step';
import './step-choice.scss';

export const FROM_BEST: readonly Step[] = [5, 4, 3, 2, 1];

interface StepChoiceProps {
  item: number;
  label: string;
  chosen: Step | null;
  onChoose: (step: Step) => void;
}

export function StepChoice({ item, label, chosen, onChoose }: StepChoiceProps) {
  const option = (step: Step, kind: string) => (
    <View
      key={`${item}-${step}`}
      id={`item-${item}-step-${step}`}
      className={`${kind} ${chosen === step ? `${kind}--chosen` : ''}`}
      onClick={() => onChoose(step)}
      {...aria({ role: 'radio', label: STEP_WORDS[step], checked: chosen === step })}
    >
      {STEP_WORDS[step]}
      <View className={`tick ${chosen === step ? 'tick--on' : ''}`} />
    </View>
  );
  return (
    <View className="step-choice" {...aria({ role: 'radiogroup', label })}>
      {FROM_BEST.map((step) => option(step, 'step'))}
      {option(0, 'dont-know')}
    </View>
  );
}
