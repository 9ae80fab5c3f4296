/** Task report 未准入事项反映: one tap says that a task was passed down which is on no register; more may be said, and all of it taken back. */
import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../../components/aria';
import { Choice } from '../../../components/Choice';
import { WrittenField } from '../../../components/WrittenField';
import type { Register } from '../../../contract/read-register';
import { TASK_NOTE_LIMIT } from '../../../domain/admission/task-report';
import { REPORT_WORDS as WORDS } from './admission-words';
import './task-report.scss';
import { useTaskReport } from './use-task-report';

export function TaskReport({ quarter, departments }: NonNullable<Register['reporting']>) {
  const { outcome, reported, sending, report, name, add, takeBack } = useTaskReport(quarter);
  const [department, setDepartment] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const over = words.length - TASK_NOTE_LIMIT;
  const choose = (id: string) => {
    setDepartment(id);
    name(id);
  };
  return (
    <View className="task-report">
      <View className="task-report__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title}
      </View>
      <Button id="report-task" className="primary task-report__tap" onClick={report} {...aria({ role: 'button' })}>
        {sending ? WORDS.sending : WORDS.tap}
      </Button>
      <View id="report-outcome" className="task-report__outcome" {...aria({ role: 'status' })}>
        {outcome}
      </View>
      {reported && (
        <>
          {departments.length > 0 && (
            <Choice
              id="task-department"
              label={WORDS.department}
              options={departments.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={department}
              beside
              onChoose={choose}
            />
          )}
          <WrittenField
            id="task-words"
            label={WORDS.words}
            hint={WORDS.wordsHint}
            value={words}
            limit={TASK_NOTE_LIMIT}
            fault={over > 0 ? WORDS.wordsTooLong(over) : undefined}
            onChange={setWords}
          />
          <Button
            id="add-words"
            className="task-report__tap"
            onClick={() => words.trim() !== '' && over <= 0 && add(department, words)}
            {...aria({ role: 'button' })}
          >
            {WORDS.add}
          </Button>
        </>
      )}
      <View className="task-report__note">{WORDS.anonymous}</View>
      <View id="take-back" className="link" onClick={takeBack} {...aria({ role: 'button' })}>
        {WORDS.takeBack}
      </View>
    </View>
  );
}
