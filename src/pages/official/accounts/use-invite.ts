/** A new invitation as it is filled in: role, place, department, name; and what is still missing. */
import { useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import { wordsFor } from '../../../components/refusal-words';
import { ACCOUNT_NAME_LIMIT, type Invited } from '../../../contract/invite-account';
import type { Place } from '../../../contract/shapes';
import { invitedLevels } from '../../../domain/may-invite';
import { ROLES, type Role } from '../../../domain/role';
import { INVITE_WORDS as WORDS } from './accounts-words';

export function useInvite(top: Place, onInvited: (invited: Invited, name: string) => void) {
  const roles = ROLES.filter((role) => invitedLevels(top.code, role).length > 0);
  // The same for as long as the form is open: what did not get through is sent again, not twice.
  const [id] = useState(newId);
  const [role, setRole] = useState<Role | null>(roles.length === 1 ? roles[0]! : null);
  const [path, setPath] = useState<readonly Place[]>([top]);
  const [department, setDepartment] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  const levels = role === null ? [] : invitedLevels(top.code, role);
  const last = path[path.length - 1]!;
  const division = levels.includes(last.level) ? last : null;

  const missing = (): string | null => {
    if (role === null) return WORDS.missingRole;
    if (division === null) return WORDS.missingDivision;
    if (role === 'department' && department === null) return WORDS.missingDepartment;
    return name.trim().length > ACCOUNT_NAME_LIMIT ? WORDS.longName : null;
  };

  const send = async () => {
    const wrong = missing();
    setFault(wrong);
    if (wrong || sending || role === null || division === null) return;
    setSending(true);
    const reply = await askOffice('inviteAccount', {
      id,
      role,
      division: division.code,
      ...(department === null ? {} : { department }),
      name: name.trim(),
    });
    setSending(false);
    if ('output' in reply) return onInvited(reply.output, name.trim());
    setFault(wordsFor(reply).title);
  };

  const chooseRole = (chosen: Role) => {
    setRole(chosen);
    setPath([top]);
    setDepartment(null);
  };
  const choosePath = (chosen: readonly Place[]) => {
    setPath(chosen);
    setDepartment(null);
  };
  return {
    ...{ roles, role, chooseRole, levels, path, choosePath, division },
    ...{ department, chooseDepartment: setDepartment, name, setName, fault, sending, send },
  };
}
