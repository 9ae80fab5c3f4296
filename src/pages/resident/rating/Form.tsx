/** Form 答卷: the headline alone on the first screen; the other items and a remark follow for whoever likes. */
import { View } from '@tarojs/components';
import { useEffect, useRef, useState, type PropsWithChildren } from 'react';
import { aria } from '../../../components/aria';
import type { Survey } from '../../../contract/read-survey';
import { HEADLINE_ITEM } from '../../../domain/item';
import type { Step } from '../../../domain/step';
import type { About } from '../../../domain/stratum';
import type { Answer } from '../../../domain/submission';
import { Action } from './Action';
import { PressureReport } from './PressureReport';
import { Progress } from './Progress';
import { Pledge } from './Pledge';
import { Question } from './Question';
import { Remark } from './Remark';
import { usePath } from './use-path';
import { usePressure, type ReportPressure } from './use-pressure';
import { Ways } from './Ways';
import { FORM_WORDS } from './rating-words';
import './form.scss';

export interface Filled {
  answers: Answer[];
  remark?: string;
  about?: About;
}

interface FormProps {
  items: Survey['items'];
  sending: boolean;
  fault: string | null;
  promise: string;
  touchScreen?: boolean;
  /** @returns whether it is on its way; the page then says `sending` until it is known what became of it */
  onSubmit: (filled: Filled) => boolean;
  onReport: ReportPressure;
}

export function Form(props: PropsWithChildren<FormProps>) {
  const { items, sending, fault, promise, touchScreen = false, onSubmit, onReport, children } = props;
  const [steps, setSteps] = useState<ReadonlyMap<number, Step>>(new Map());
  const [remark, setRemark] = useState('');
  const [about, setAbout] = useState<About>({});
  const [missing, setMissing] = useState(false);
  const { here, goTo, back } = usePath('question');
  const pressure = usePressure(onReport);
  const asked = items[here];
  // A second tap may come before `sending` does.
  const underWay = useRef(false);
  useEffect(() => {
    if (!sending) underWay.current = false;
  }, [sending]);

  const choose = (item: number, step: Step) => {
    if (underWay.current) return;
    setSteps(new Map(steps).set(item, step));
    setMissing(false);
  };

  const submit = () => {
    if (underWay.current) return;
    if (!steps.has(HEADLINE_ITEM)) return setMissing(true);
    pressure.keepNote();
    const answers = [...steps].map(([item, step]) => ({ item, step })).sort((a, b) => a.item - b.item);
    underWay.current = onSubmit({
      answers,
      ...(remark.trim() ? { remark } : {}),
      ...(about.age || about.sex ? { about } : {}),
    });
  };

  return (
    <View className="form">
      <Progress answered={items.map(({ item }) => steps.has(item))} here={here} />
      {asked ? (
        <Question
          item={asked}
          number={here + 1}
          count={items.length}
          chosen={steps.get(asked.item) ?? null}
          onChoose={(step) => choose(asked.item, step)}
        />
      ) : (
        <Remark text={remark} onWrite={setRemark} about={about} onSay={setAbout} />
      )}
      <PressureReport state={pressure} />
      {children}
      <View className="form__foot">
        {(missing || fault) && (
          <View className="form__fault" {...aria({ role: 'alert' })}>
            {missing ? FORM_WORDS.missing : fault}
          </View>
        )}
        <Ways
          here={here}
          count={items.length}
          answered={asked !== undefined && steps.has(asked.item)}
          onBack={back}
          onGo={goTo}
        />
        <Action id="submit" kind="primary" label={sending ? FORM_WORDS.sending : FORM_WORDS.submit} onPress={submit} />
      </View>
      <Pledge words={promise} linked={!touchScreen} />
    </View>
  );
}
