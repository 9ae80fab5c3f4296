/** Confirmation 确认: what cannot be undone is done on the second tap, after words that say what will happen. */
import { Button, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { aria } from './aria';
import './confirmation.scss';
import { goTo } from './go-to';
import { SHARED_WORDS } from './words';

interface ConfirmationProps {
  id: string;
  label: string;
  /** What a screen reader is told of the button, where its words alone do not say what it is about. */
  about?: string;
  question: string;
  advice?: string;
  yes: string;
  onYes: () => void;
}

export function Confirmation({ id, label, about, question, advice, yes, onYes }: ConfirmationProps) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (asked) goTo(`${id}-question`);
  }, [asked, id]);

  const told = about ? { label: about } : {};
  if (!asked) {
    return (
      <Button id={id} onClick={() => setAsked(true)} {...aria({ role: 'button', ...told })}>
        {label}
      </Button>
    );
  }
  const confirm = () => {
    setAsked(false);
    onYes();
  };
  return (
    <View id={`${id}-question`} className="confirmation" {...aria({ role: 'alert' })}>
      <View className="confirmation__question">{question}</View>
      {advice && <View className="confirmation__advice">{advice}</View>}
      <View className="confirmation__choices">
        <Button id={`${id}-no`} onClick={() => setAsked(false)} {...aria({ role: 'button' })}>
          {SHARED_WORDS.no}
        </Button>
        <Button id={`${id}-yes`} className="confirmation__yes" onClick={confirm} {...aria({ role: 'button' })}>
          {yes}
        </Button>
      </View>
    </View>
  );
}
