/** Commitment 承诺: binds the log to a submission's content and tells nothing of it before the salt is shown. */
import { createHash } from 'node:crypto';
import type { NewSubmission } from './store/submissions';

type Content = Pick<NewSubmission, 'community' | 'round' | 'steps' | 'remark' | 'stratum'>;

/**
 * SHA-256 over the salt and the JSON of `[community, round, steps, remark]`, and `stratum` behind them where anything is said of
 * the person, because figures are weighed by it. Rounds from before anybody was asked are thus bound in the same form.
 * @returns 32 bytes
 */
export function commit(salt: Buffer, { community, round, steps, remark, stratum }: Content): Buffer {
  const content = JSON.stringify([community, round, steps, remark, ...(stratum === 0 ? [] : [stratum])]);
  return createHash('sha256').update(salt).update(content, 'utf8').digest();
}
