/** Whose code it is: the community's name, or why the code is none. */
import { useEffect, useState } from 'react';
import { ask } from '../../../client/ask';
import { wordsFor, type Words } from '../../../components/refusal-words';
import { isRefusal } from '../../../contract/refusal';
import { NO_CODE } from './complaint-words';

/** `name` is `null` while it is not known; without a network the page works all the same. */
export type Community = { name: string | null } | { refused: Words };

export function useCommunity(code: string): Community {
  const [community, setCommunity] = useState<Community>(code === '' ? { refused: NO_CODE } : { name: null });
  useEffect(() => {
    if (code === '') return;
    void ask('readResults', { code }).then((reply) => {
      if (isRefusal(reply)) setCommunity({ refused: wordsFor(reply) });
      else if ('output' in reply) setCommunity({ name: reply.output.community.name });
    });
  }, [code]);
  return community;
}
