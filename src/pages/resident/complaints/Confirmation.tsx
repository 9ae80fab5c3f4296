/** Confirmation 确认: what cannot be undone is done on the second tap, after words that say what will happen. */
import { Button, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { aria } from '../../../components/aria';
import { goTo } from '../../../components/go-to';

interface ConfirmationProps {
  id: string;
  label: string;
  question: string;
  advice: readonly string[];
  yes: string;
  no: string;
  onYes: () => void;
}

export function Confirmation({ id, label, question, advice, yes, no, onYes }: ConfirmationProps) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (asked) goTo(`${id}-question`);
  }, [asked, id]);

  if (!asked) {
    return (
      <Button id={id} className="sheet__wide" onClick={() => setAsked(true)} {...aria({ role: 'button' })}>
        {label}
      </Button>
    );
  }
  return (
    <View id={`${id}-question`} className="sheet__card" {...aria({ role: 'alert' })}>
      <View className="sheet__title">{question}</View>
      {advice.map((line) => (
        <View key={line} className="sheet__line">
          {line}
        </View>
      ))}
      <View className="sheet__choices">
        <Button id={`${id}-no`} onClick={() => setAsked(false)} {...aria({ role: 'button' })}>
          {no}
        </Button>
        <Button id={`${id}-yes`} className="sheet__danger" onClick={onYes} {...aria({ role: 'button' })}>
          {yes}
        </Button>
      </View>
    </View>
  );
}
