/** The departments of a district or city, and what their officials do about them. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import { wordsFor, type Words } from '../../../components/refusal-words';
import { DEPARTMENT_NAME_LIMIT, type DepartmentView } from '../../../contract/departments';
import { DEPARTMENT_WORDS as WORDS } from './accounts-words';

type Departments =
  { stage: 'loading' } | { stage: 'failed'; words: Words } | { stage: 'shown'; departments: readonly DepartmentView[] };

export function useDepartments(division: string) {
  const [state, setState] = useState<Departments>({ stage: 'loading' });
  const [fault, setFault] = useState<string | null>(null);
  // Of the next one to be added: what did not get through is sent again, not twice.
  const [nextId, setNextId] = useState(newId);

  const load = useCallback(async () => {
    const reply = await askOffice('listDepartments', { division });
    if ('output' in reply) setState({ stage: 'shown', departments: reply.output.departments });
    else setState({ stage: 'failed', words: wordsFor(reply) });
  }, [division]);
  useEffect(() => void load(), [load]);

  /** @returns whether it was saved */
  const save = async ({ id, name, closed }: Pick<DepartmentView, 'id' | 'name' | 'closed'>): Promise<boolean> => {
    const wrong = faultOf(name);
    setFault(wrong);
    if (wrong) return false;
    const reply = await askOffice('saveDepartment', { id, division, name: name.trim(), closed });
    if (!('output' in reply)) {
      setFault(wordsFor(reply).title);
      return false;
    }
    await load();
    return true;
  };

  const add = async (name: string): Promise<boolean> => {
    const added = await save({ id: nextId, name, closed: false });
    if (added) setNextId(newId());
    return added;
  };

  return { state, fault, load, add, save };
}

function faultOf(name: string): string | null {
  const { length } = name.trim();
  if (length === 0) return WORDS.missing;
  return length > DEPARTMENT_NAME_LIMIT ? WORDS.long : null;
}
