/** What is shown in place of the questions while a community has no open round; `null` where there is nothing to show. */
import { ask } from '../../../client/ask';
import type { Results } from '../../../contract/read-results';
import type { Refusal, RefusalName } from '../../../contract/refusal';

const BETWEEN_ROUNDS: readonly RefusalName[] = ['round-not-open', 'round-closed', 'no-round'];

export async function findResults(code: string, { refusal }: Refusal): Promise<Results | null> {
  if (!BETWEEN_ROUNDS.includes(refusal)) return null;
  const reply = await ask('readResults', { code });
  return 'output' in reply ? reply.output : null;
}
