/** Pseudonym 化名 of a staff member within one quarter. Two quarters cannot be joined, nor any of it with an account, without the key. */
import { hmac } from './keys';

/** Who reports a task that was never let in. @returns 32 bytes */
export const taskReporter = (key: Buffer, quarter: string, account: string): Buffer =>
  hmac(key, `${quarter}:${account}`);
