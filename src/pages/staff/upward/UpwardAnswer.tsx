/** The answer on one target: five steps of equal weight, none preselected; then burdens and a note for whoever likes. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { WrittenField } from '../../../components/WrittenField';
import type { UpwardRating } from '../../../contract/rate-upward';
import { BURDENS, BURDEN_WORDS } from '../../../domain/upward/burden';
import { UPWARD_NOTE_LIMIT, UPWARD_STEPS } from '../../../domain/upward/upward-answer';
import './upward-answer.scss';
import { UPWARD_WORDS as WORDS } from './upward-words';
import { useUpwardAnswer } from './use-upward-answer';

interface UpwardAnswerProps {
  name: string;
  quarter: string;
  target: UpwardRating['target'];
  onGiven: (given: boolean) => void;
  onClose: () => void;
}

const FROM_BEST = [...UPWARD_STEPS].reverse();

export function UpwardAnswer({ name, quarter, target, onGiven, onClose }: UpwardAnswerProps) {
  const answer = useUpwardAnswer(quarter, target, onGiven);
  const { step, burdens, note, outcome } = answer;
  const over = note.length - UPWARD_NOTE_LIMIT;
  return (
    <View className="upward-answer">
      <View className="upward-answer__question">{WORDS.question}</View>
      <View className="upward-answer__steps" {...aria({ role: 'radiogroup', label: WORDS.steps(name) })}>
        {FROM_BEST.map((one) => (
          <View
            key={one}
            id={`step-${one}`}
            className={`upward-answer__step ${step === one ? 'upward-answer__step--chosen' : ''}`}
            onClick={() => answer.choose(one)}
            {...aria({ role: 'radio', label: WORDS.step(one), checked: step === one })}
          >
            {WORDS.step(one)}
          </View>
        ))}
      </View>
      <View id="take-back" className="link" onClick={answer.takeBack} {...aria({ role: 'button' })}>
        {WORDS.dontKnow}
      </View>
      <View className="upward-answer__outcome" {...aria({ role: outcome?.failed ? 'alert' : 'status' })}>
        {outcome?.words}
      </View>
      {outcome?.failed && (
        <View id="retry" className="link" onClick={answer.retry} {...aria({ role: 'button' })}>
          {WORDS.retry}
        </View>
      )}
      {step !== null && (
        <>
          <View className="upward-answer__question">{WORDS.burdens}</View>
          <View className="upward-answer__burdens">
            {BURDENS.map((burden) => (
              <View
                key={burden}
                id={`burden-${burden}`}
                className={`upward-answer__burden ${burdens.includes(burden) ? 'upward-answer__burden--on' : ''}`}
                onClick={() => answer.toggle(burden)}
                {...aria({ role: 'checkbox', label: BURDEN_WORDS[burden], checked: burdens.includes(burden) })}
              >
                {BURDEN_WORDS[burden]}
              </View>
            ))}
          </View>
          <WrittenField
            id="upward-note"
            label={WORDS.note}
            hint={WORDS.noteHint}
            value={note}
            limit={UPWARD_NOTE_LIMIT}
            long
            fault={over > 0 ? WORDS.tooLong(over) : undefined}
            onChange={answer.write}
          />
          <Button
            id="keep-note"
            className="upward-answer__keep"
            onClick={() => over <= 0 && answer.keepNote()}
            {...aria({ role: 'button' })}
          >
            {WORDS.keepNote}
          </Button>
        </>
      )}
      <View id="close" className="link upward-answer__close" onClick={onClose} {...aria({ role: 'button' })}>
        {WORDS.close}
      </View>
    </View>
  );
}
