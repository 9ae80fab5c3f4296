/** Draft form 起草: filled in as the last round, a quarter later; what is wrong stands beside its field. */
import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import { aria } from '../../../components/aria';
import { WrittenField } from '../../../components/WrittenField';
import type { Rounds } from '../../../contract/read-rounds';
import type { RoundPlanView } from '../../../contract/round-view';
import type { Place } from '../../../contract/shapes';
import { PLAN_FAULTS, type PlanFault } from '../../../domain/rounds/round-fault';
import { ROUND_TITLE_LIMIT } from '../../../domain/rounds/round-plan';
import { ItemChoice } from './ItemChoice';
import { FAULT_WORDS, FORM_WORDS as WORDS } from './rounds-words';
import { FIELD_OF, planFrom, typedFrom, type PlanField } from './typed-plan';
import { useRoundStep } from './use-round-step';

export interface FormOf {
  /** `null` for a new one. */
  draft: string | null;
  /** As many as the draft had when it was looked at. */
  steps: number;
  region: Place;
  plan: RoundPlanView;
}

interface DraftFormProps {
  of: FormOf;
  listed: Rounds['listed'];
  /** Saved or left. */
  onClose: () => void;
}

/** Characters of a day, and of a percentage. */
const DAY_LIMIT = 10;
const TARGET_LIMIT = 3;

const isOfPlan = (fault: string): fault is PlanFault => (PLAN_FAULTS as readonly string[]).includes(fault);

export function DraftForm({ of, listed, onClose }: DraftFormProps) {
  const [typed, setTyped] = useState(() => typedFrom(of.plan));
  const [unread, setUnread] = useState<readonly PlanField[]>([]);
  // A new draft keeps its id however often it is sent.
  const [draft] = useState(() => of.draft ?? newId());
  const { faults, trouble, sending, send } = useRoundStep(onClose);

  const faultOf = (field: PlanField): string | undefined => {
    if (unread.includes(field)) return WORDS.unread[field];
    const fault = unread.length > 0 ? undefined : faults.filter(isOfPlan).find((one) => FIELD_OF[one] === field);
    return fault && FAULT_WORDS[fault];
  };
  const save = () => {
    const read = planFrom(typed);
    setUnread('unread' in read ? read.unread : []);
    if ('unread' in read) return;
    const { plan } = read;
    const asked = { region: of.region.code, draft, after: of.steps, plan };
    send(JSON.stringify(asked), (id) => askOffice('draftRound', { id, ...asked }));
  };
  const field = (name: Exclude<PlanField, 'items'>, limit: number, more: { example?: string; hint?: string } = {}) => (
    <WrittenField
      id={`round-${name}`}
      label={WORDS.labels[name]}
      value={typed[name]}
      limit={limit}
      fault={faultOf(name)}
      {...more}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  const other = faults.find((fault) => !isOfPlan(fault));
  const no = other ? FAULT_WORDS[other] : trouble;
  return (
    <View id="rounds-form" className="card">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {of.draft ? WORDS.titles.change : WORDS.titles.new}
      </View>
      <View className="card__note">{of.draft ? WORDS.takesBack : WORDS.asLast}</View>
      <View className="rounds__region">{WORDS.region(of.region.name)}</View>
      {field('title', ROUND_TITLE_LIMIT)}
      <View className="rounds__days">
        {field('opens', DAY_LIMIT, { example: WORDS.example })}
        {field('last', DAY_LIMIT, { example: WORDS.example })}
        {field('publishes', DAY_LIMIT, { example: WORDS.example })}
        {field('target', TARGET_LIMIT, { hint: WORDS.targetHint })}
      </View>
      <ItemChoice
        listed={listed}
        chosen={typed.items}
        fault={faultOf('items')}
        onChoose={(items) => setTyped({ ...typed, items })}
      />
      {no && (
        <View className="rounds__fault" {...aria({ role: 'alert' })}>
          {no}
        </View>
      )}
      <Button id="save-draft" className="primary rounds__begin" onClick={save} {...aria({ role: 'button' })}>
        {sending ? WORDS.saving : WORDS.save}
      </Button>
      <View id="leave-draft" className="link" onClick={onClose} {...aria({ role: 'button' })}>
        {WORDS.cancel}
      </View>
    </View>
  );
}
