/** Judgement 居民确认: only the resident's word fixes a matter. Three equal answers, and a rating of the handling if one likes. */
import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { newId } from '../../../client/new-id';
import { aria } from '../../../components/aria';
import { VERDICTS, type ComplaintView } from '../../../contract/read-complaint';
import type { Verdict } from '../../../domain/complaint/complaint-case';
import { STEP_WORDS } from '../../../domain/step';
import { FOLLOW_WORDS as WORDS, VERDICT_WORDS } from './complaint-words';
import { useSending } from './use-sending';
import { Waiting } from './Waiting';
import './judgement.scss';

const FROM_BEST = [5, 4, 3, 2, 1] as const;

export function Judgement({ complaint, onJudged }: { complaint: ComplaintView; onJudged: () => void }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [step, setStep] = useState<(typeof FROM_BEST)[number] | null>(null);
  const [missing, setMissing] = useState(false);
  const { sending, send, retry } = useSending('judgeComplaint', onJudged);
  const judged = complaint.timeline.some(({ kind }) => kind === 'judged');
  const question = judged ? WORDS.judgeAgain : WORDS.judge;

  const submit = () => {
    if (sending.stage === 'sending') return;
    if (!verdict) return setMissing(true);
    void send({ id: newId(), reference: complaint.reference, verdict, ...(step ? { step } : {}) });
  };

  if (sending.stage === 'waiting') return <Waiting advice={WORDS.keptAdvice} onRetry={retry} />;
  const fault = missing && !verdict ? WORDS.chooseVerdict : sending.stage === 'failed' ? sending.words : null;
  return (
    <View id="judgement" className="sheet__card judgement">
      <View className="judgement__question" {...aria({ role: 'heading', level: 2 })}>
        {question}
      </View>
      <View className="judgement__verdicts" {...aria({ role: 'radiogroup', label: question })}>
        {VERDICTS.map((one) => (
          <View
            key={one}
            id={`verdict-${one}`}
            className={`judgement__choice ${verdict === one ? 'judgement__choice--chosen' : ''}`}
            onClick={() => setVerdict(one)}
            {...aria({ role: 'radio', label: VERDICT_WORDS[one], checked: verdict === one })}
          >
            {VERDICT_WORDS[one]}
          </View>
        ))}
      </View>
      <View className="sheet__small">{WORDS.judgeHint}</View>
      <View className="judgement__rate">{WORDS.rate}</View>
      {complaint.step !== null && <View className="sheet__small">{WORDS.rated(STEP_WORDS[complaint.step])}</View>}
      <View className="judgement__steps" {...aria({ role: 'radiogroup', label: WORDS.rate })}>
        {FROM_BEST.map((one) => (
          <View
            key={one}
            id={`handling-${one}`}
            className={`judgement__choice ${step === one ? 'judgement__choice--chosen' : ''}`}
            onClick={() => setStep(step === one ? null : one)}
            {...aria({ role: 'radio', label: STEP_WORDS[one], checked: step === one })}
          >
            {STEP_WORDS[one]}
          </View>
        ))}
      </View>
      {fault && (
        <View className="sheet__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      <Button id="judge" className="judgement__submit primary" onClick={submit} {...aria({ role: 'button' })}>
        {sending.stage === 'sending' ? WORDS.sending : WORDS.submit}
      </Button>
    </View>
  );
}
