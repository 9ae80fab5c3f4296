/** Departments 部门 of the official's own division: added, renamed, closed and opened again. */
import { Button, Input, View } from '@tarojs/components';
import { useState } from 'react';
import { aria, ariaField } from '../../../components/aria';
import { uncoveredWhenFocused } from '../../../components/focus';
import { Notice } from '../../../components/Notice';
import { DEPARTMENT_NAME_LIMIT } from '../../../contract/departments';
import { ACCOUNTS_WORDS, DEPARTMENT_WORDS as WORDS } from './accounts-words';
import { DepartmentRow } from './DepartmentRow';
import './departments.scss';
import { useDepartments } from './use-departments';

export function Departments({ division }: { division: string }) {
  const { state, fault, load, add, save } = useDepartments(division);
  const [name, setName] = useState('');
  const addNamed = async () => {
    if (await add(name)) setName('');
  };

  if (state.stage === 'failed') return <Notice words={state.words} onRetry={() => void load()} />;
  if (state.stage === 'loading') return <View {...aria({ role: 'status' })}>{ACCOUNTS_WORDS.loading}</View>;
  return (
    <View className="departments">
      <View className="departments__new accounts__card">
        <View className="departments__label">{WORDS.name}</View>
        <Input
          id="department-name"
          className="accounts__field"
          value={name}
          maxlength={DEPARTMENT_NAME_LIMIT}
          onInput={({ detail }) => setName(detail.value)}
          {...uncoveredWhenFocused}
          {...ariaField(WORDS.name)}
        />
        <Button id="department-add" className="primary" onClick={() => void addNamed()} {...aria({ role: 'button' })}>
          {WORDS.add}
        </Button>
      </View>
      {fault && (
        <View className="accounts__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      {state.departments.length === 0 && <View className="accounts__card">{WORDS.empty}</View>}
      <View {...(state.departments.length > 0 ? aria({ role: 'list', label: WORDS.list }) : {})}>
        {state.departments.map((department) => (
          <DepartmentRow key={department.id} department={department} onSave={save} />
        ))}
      </View>
    </View>
  );
}
