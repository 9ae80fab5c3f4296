/** A community's codes, and what staff do with them. Each request may be repeated: it names what it is about. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import type { Words } from '../../../components/refusal-words';
import type { Codes } from '../../../contract/list-codes';
import { isRefusal } from '../../../contract/refusal';
import { staffWords } from '../staff-refusal-words';

type No = Parameters<typeof staffWords>[0];

export function useCodes(onRotated: () => void) {
  const [codes, setCodes] = useState<Codes | null>(null);
  const [fault, setFault] = useState<Words | null>(null);
  /** The touch screen that is added next; kept until the server says that it is there. */
  const [next, setNext] = useState(newId);

  const load = useCallback(async () => {
    const reply = await askOffice('listCodes', {});
    if (isRefusal(reply) || 'unavailable' in reply) return setFault(staffWords(reply));
    setFault(null);
    setCodes(reply.output);
  }, []);
  useEffect(() => void load(), [load]);

  const after = async (reply: No | { output: unknown }, done: () => void = () => undefined) => {
    if (!('output' in reply)) return setFault(staffWords(reply));
    done();
    await load();
  };

  return {
    codes,
    fault,
    load,
    rotate: async (serial: string) => after(await askOffice('rotateCode', { serial }), onRotated),
    revoke: async (serial: string) => after(await askOffice('revokeCode', { serial })),
    add: async () => after(await askOffice('addKiosk', { id: next }), () => setNext(newId())),
  };
}
