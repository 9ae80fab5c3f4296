/** An application while it is written and sent. The id stays until it has arrived, so that sending again makes no second one. */
import { useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import { goTo } from '../../../components/go-to';
import { isRefusal } from '../../../contract/refusal';
import type { Place } from '../../../contract/shapes';
import { FORM_WORDS } from './admission-words';
import {
  applicationFrom,
  draftFaults,
  EMPTY_DRAFT,
  FIELDS,
  type ApplicationDraft,
  type DraftField,
} from './application-draft';
import { staffWords } from '../staff-refusal-words';

export function useApplication(onSubmitted: () => void) {
  const [id] = useState(newId);
  const [draft, setDraft] = useState<ApplicationDraft>(EMPTY_DRAFT);
  const [faults, setFaults] = useState<Partial<Record<DraftField, string>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [regions, setRegions] = useState<readonly Place[]>([]);

  useEffect(() => {
    let current = true;
    void findRegions().then((found) => {
      if (current) setRegions(found);
    });
    return () => {
      current = false;
    };
  }, []);

  const write = <F extends DraftField>(field: F, value: ApplicationDraft[F]) => {
    setDraft({ ...draft, [field]: value });
    setFaults({ ...faults, [field]: undefined });
  };

  const submit = async () => {
    const lacking = draftFaults(draft);
    setFaults(lacking);
    const first = FIELDS.find((field) => lacking[field]);
    setTrouble(first ? FORM_WORDS.look : null);
    if (first) return goTo(first);
    if (sending) return;
    setSending(true);
    const reply = await askOffice('applyAdmission', applicationFrom(draft, id));
    setSending(false);
    if (isRefusal(reply) || 'unavailable' in reply) {
      const { title, advice } = staffWords(reply);
      setTrouble(`${title}。${advice}`);
      return;
    }
    onSubmitted();
  };

  return { draft, faults, trouble, sending, regions, write, submit: () => void submit() };
}

/** The account's own division and those directly below it. */
async function findRegions(): Promise<Place[]> {
  const own = await askOffice('listDivisions', {});
  const [top] = 'output' in own ? own.output.divisions : [];
  if (!top) return [];
  const below = await askOffice('listDivisions', { parent: top.code });
  return [top, ...('output' in below ? below.output.divisions : [])];
}
