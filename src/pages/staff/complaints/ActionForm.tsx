/** Action form 办理表单: each action's own, which asks for what its step needs and nothing that is known. */
import { createElement, type ComponentType } from 'react';
import { AcceptForm } from './AcceptForm';
import { DeclineForm } from './DeclineForm';
import { ExtendForm } from './ExtendForm';
import type { FormProps } from './form-props';
import { JoinForm } from './JoinForm';
import { PassOnForm } from './PassOnForm';
import { ReleaseForm } from './ReleaseForm';
import { ReopenForm } from './ReopenForm';
import { ReplyForm } from './ReplyForm';
import { StartForm } from './StartForm';
import type { ActionName } from './work-actions';

const FORMS: Record<ActionName, ComponentType<FormProps>> = {
  release: ReleaseForm,
  accept: AcceptForm,
  reply: ReplyForm,
  start: StartForm,
  'pass-on': PassOnForm,
  join: JoinForm,
  extend: ExtendForm,
  decline: DeclineForm,
  reopen: ReopenForm,
};

export const ActionForm = ({ action, ...props }: FormProps & { action: ActionName }) =>
  createElement(FORMS[action], props);
