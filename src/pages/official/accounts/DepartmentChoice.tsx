/** The departments of a division that stand, one of which somebody is invited into. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import type { DepartmentView } from '../../../contract/departments';
import { INVITE_WORDS as WORDS } from './accounts-words';
import { Options } from './Options';

interface DepartmentChoiceProps {
  division: string;
  chosen: string | null;
  onChoose: (department: string) => void;
}

export function DepartmentChoice({ division, chosen, onChoose }: DepartmentChoiceProps) {
  const [departments, setDepartments] = useState<readonly DepartmentView[] | null>(null);
  useEffect(() => {
    let current = true;
    void askOffice('listDepartments', { division }).then((reply) => {
      if (current && 'output' in reply) setDepartments(reply.output.departments.filter(({ closed }) => !closed));
    });
    return () => {
      current = false;
    };
  }, [division]);

  if (!departments) return null;
  if (departments.length === 0) return <View>{WORDS.noDepartment}</View>;
  return (
    <Options
      id="department"
      label={WORDS.department}
      options={departments.map(({ id, name }) => ({ value: id, words: name }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
