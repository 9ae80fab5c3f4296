/** The frame of a form: what has to be known, what is asked, what is wrong, and the one primary button. */
import { Button, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from '../../../components/aria';
import { WORK_WORDS } from './work-words';
import './work-form.scss';

interface WorkFormProps {
  note?: string;
  submit: string;
  sending: boolean;
  fault: string | null;
  /** There is nothing that could be sent. */
  barred?: boolean;
  onSubmit: () => void;
}

export function WorkForm({
  note,
  submit,
  sending,
  fault,
  barred = false,
  onSubmit,
  children,
}: PropsWithChildren<WorkFormProps>) {
  return (
    <View className="form">
      {children}
      {note && <View className="form__note">{note}</View>}
      {fault && (
        <View className="form__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      {!barred && (
        <Button
          id="send"
          className="form__submit primary"
          onClick={() => !sending && onSubmit()}
          {...aria({ role: 'button' })}
        >
          {sending ? WORK_WORDS.sending : submit}
        </Button>
      )}
    </View>
  );
}
