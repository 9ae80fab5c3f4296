/** An official invites one person to one desk: which role, where, and what the person is called. */
import { Button, Input, View } from '@tarojs/components';
import { useEffect } from 'react';
import { aria, ariaField } from '../../../components/aria';
import { ROLE_WORDS } from '../../../components/desk-words';
import { uncoveredWhenFocused } from '../../../components/focus';
import { goTo } from '../../../components/go-to';
import { ACCOUNT_NAME_LIMIT, type Invited } from '../../../contract/invite-account';
import type { Place } from '../../../contract/shapes';
import { INVITE_WORDS as WORDS } from './accounts-words';
import { DepartmentChoice } from './DepartmentChoice';
import { DivisionChoice } from './DivisionChoice';
import './invite-form.scss';
import { Options } from './Options';
import { useInvite } from './use-invite';

interface InviteFormProps {
  top: Place;
  onInvited: (invited: Invited, name: string) => void;
  onCancel: () => void;
}

export function InviteForm({ top, onInvited, onCancel }: InviteFormProps) {
  const form = useInvite(top, onInvited);
  const { roles, role, levels, path, division, department, name, fault, sending } = form;
  useEffect(() => goTo('invite-form'), []);
  return (
    <View id="invite-form" className="invite-form accounts__card">
      <View className="accounts__heading" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title}
      </View>
      <Options
        id="role"
        label={WORDS.role}
        options={roles.map((one) => ({ value: one, words: ROLE_WORDS[one] }))}
        chosen={role}
        onChoose={form.chooseRole}
      />
      {role && <DivisionChoice levels={levels} path={path} onChoose={form.choosePath} />}
      {role === 'department' && division && (
        <DepartmentChoice division={division.code} chosen={department} onChoose={form.chooseDepartment} />
      )}
      <View className="invite-form__label">{WORDS.name}</View>
      <Input
        id="name"
        className="accounts__field"
        value={name}
        maxlength={ACCOUNT_NAME_LIMIT}
        onInput={({ detail }) => form.setName(detail.value)}
        {...uncoveredWhenFocused}
        {...ariaField(WORDS.name)}
      />
      {fault && (
        <View className="accounts__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
      <View className="invite-form__ways">
        <Button
          id="invite-send"
          className="primary"
          disabled={sending}
          onClick={() => void form.send()}
          {...aria({ role: 'button' })}
        >
          {WORDS.submit}
        </Button>
        <Button id="invite-cancel" onClick={onCancel} {...aria({ role: 'button' })}>
          {WORDS.cancel}
        </Button>
      </View>
    </View>
  );
}
