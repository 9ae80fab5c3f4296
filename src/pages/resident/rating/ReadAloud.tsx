/** Read aloud 朗读: says the words it is given, and stops when pressed again or when the words leave the screen. */
import { useEffect, useState } from 'react';
import { useComfort } from '../../../components/comfort';
import { Action } from './Action';
import { FORM_WORDS } from './rating-words';

export function ReadAloud({ text }: { text: string }) {
  const { speaker } = useComfort();
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => speaker?.stop(), [speaker]);
  if (!speaker) return null;

  const toggle = () => {
    if (speaking) speaker.stop();
    else speaker.speak(text, () => setSpeaking(false));
    setSpeaking(!speaking);
  };
  return (
    <Action
      id="read-aloud"
      kind="words"
      label={speaking ? FORM_WORDS.stopReading : FORM_WORDS.readAloud}
      onPress={toggle}
    />
  );
}
