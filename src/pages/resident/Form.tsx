/** Form 答卷: the headline question first; the others below, answered only if one likes. */
import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { AtTextarea } from 'taro-ui';
import { aria } from '../../components/aria';
import type { Survey } from '../../contract/read-survey';
import { HEADLINE_ITEM } from '../../domain/item';
import type { Step } from '../../domain/step';
import { REMARK_LIMIT, type Answer } from '../../domain/submission';
import { ItemRow } from './ItemRow';
import { StepChoice } from './StepChoice';
import './form.scss';

export interface Filled {
  answers: Answer[];
  remark?: string;
}

interface FormProps {
  items: Survey['items'];
  sending: boolean;
  fault: string | null;
  onSubmit: (filled: Filled) => void;
}

export function Form({ items, sending, fault, onSubmit }: FormProps) {
  const [steps, setSteps] = useState<ReadonlyMap<number, Step>>(new Map());
  const [opened, setOpened] = useState<number | null>(null);
  const [remark, setRemark] = useState('');
  const [missing, setMissing] = useState(false);
  const headline = items.find(({ item }) => item === HEADLINE_ITEM);
  const others = items.filter(({ item }) => item !== HEADLINE_ITEM);

  const choose = (item: number, step: Step) => {
    setSteps(new Map(steps).set(item, step));
    setMissing(false);
  };

  const submit = () => {
    if (sending) return;
    if (!steps.has(HEADLINE_ITEM)) return setMissing(true);
    const answers = [...steps].map(([item, step]) => ({ item, step })).sort((a, b) => a.item - b.item);
    onSubmit({ answers, ...(remark.trim() ? { remark } : {}) });
  };

  return (
    <View className="form">
      <View className="form__headline">
        <View className="form__question" id="question-1">
          {headline?.question}
        </View>
        <StepChoice
          item={HEADLINE_ITEM}
          label={headline?.question ?? ''}
          chosen={steps.get(HEADLINE_ITEM) ?? null}
          onChoose={(step) => choose(HEADLINE_ITEM, step)}
        />
      </View>
      <View className="form__others">
        <View className="form__caption">
          以下 {others.length} 项可以不答
          <Text className="form__progress">
            已答 {others.filter(({ item }) => steps.has(item)).length} / {others.length}
          </Text>
        </View>
        <View className="form__items">
          {others.map((item) => (
            <ItemRow
              key={item.item}
              item={item}
              chosen={steps.get(item.item) ?? null}
              open={opened === item.item}
              onToggle={() => setOpened(opened === item.item ? null : item.item)}
              onChoose={(step) => choose(item.item, step)}
            />
          ))}
        </View>
      </View>
      <View className="form__remark">
        <View className="form__caption">还有什么想说的？（可以不填）</View>
        <AtTextarea
          value={remark}
          onChange={setRemark}
          maxLength={REMARK_LIMIT}
          height={176}
          placeholder="请不要写姓名、电话等个人信息"
        />
      </View>
      <View className="form__foot">
        {(missing || fault) && (
          <View className="form__fault" {...aria({ role: 'alert' })}>
            {missing ? '请先回答最上面的一题' : fault}
          </View>
        )}
        <Button id="submit" className="form__submit" onClick={submit} {...aria({ role: 'button' })}>
          {sending ? '正在提交' : '提交'}
        </Button>
        <Text className="form__promise">匿名作答 · 截止前可重新作答 · 社区看不到您是谁</Text>
      </View>
    </View>
  );
}
