/** One department: its name, which may be changed in place, and closing it or opening it again. */
import { Button, Input, View } from '@tarojs/components';
import { useState } from 'react';
import { aria, ariaField } from '../../../components/aria';
import { Confirmation } from '../../../components/Confirmation';
import { uncoveredWhenFocused } from '../../../components/focus';
import { DEPARTMENT_NAME_LIMIT, type DepartmentView } from '../../../contract/departments';
import { DEPARTMENT_WORDS as WORDS } from './accounts-words';

interface DepartmentRowProps {
  department: DepartmentView;
  onSave: (department: DepartmentView) => Promise<boolean>;
}

export function DepartmentRow({ department, onSave }: DepartmentRowProps) {
  const { id, name, closed, contact } = department;
  const [renamed, setRenamed] = useState<string | null>(null);
  const save = async () => {
    if (renamed !== null && (await onSave({ ...department, name: renamed }))) setRenamed(null);
  };
  const close = () => void onSave({ ...department, closed: !closed });
  const label = (action: string) => ({ label: WORDS.about(action, name) });

  return (
    <View className="department accounts__card" {...aria({ role: 'listitem' })}>
      {renamed === null ? (
        <View className="department__name">
          {name}
          {contact && <View className="department__contact">{contact}</View>}
          {closed && <View className="department__closed">{WORDS.closed}</View>}
        </View>
      ) : (
        <Input
          id={`rename-to-${id}`}
          className="accounts__field"
          value={renamed}
          maxlength={DEPARTMENT_NAME_LIMIT}
          onInput={({ detail }) => setRenamed(detail.value)}
          {...uncoveredWhenFocused}
          {...ariaField(WORDS.renameTo(name))}
        />
      )}
      <View className="department__ways">
        {closed && (
          <Button id={`reopen-${id}`} onClick={close} {...aria({ role: 'button', ...label(WORDS.reopen) })}>
            {WORDS.reopen}
          </Button>
        )}
        {!closed && renamed === null && (
          <>
            <Button
              id={`rename-${id}`}
              onClick={() => setRenamed(name)}
              {...aria({ role: 'button', ...label(WORDS.rename) })}
            >
              {WORDS.rename}
            </Button>
            <Confirmation
              id={`close-${id}`}
              label={WORDS.close}
              about={WORDS.about(WORDS.close, name)}
              question={WORDS.closeQuestion(name)}
              advice={WORDS.closeAdvice}
              yes={WORDS.close}
              onYes={close}
            />
          </>
        )}
        {renamed !== null && (
          <Button id={`save-${id}`} onClick={() => void save()} {...aria({ role: 'button', ...label(WORDS.save) })}>
            {WORDS.save}
          </Button>
        )}
      </View>
    </View>
  );
}
