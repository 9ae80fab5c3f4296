/** Pseudonym 化名 of a staff member within one quarter. Two quarters cannot be joined, nor any of it with an account, without the key. */
import { hmac } from './keys';

/** Who reports a task that was never let in. @returns 32 bytes */
export const taskReporter = (key: Buffer, quarter: string, account: string): Buffer =>
  hmac(key, `${quarter}:${account}`);

/** Who rates a street, a district or a department; another for each of them, so that nobody's answers can be laid side by side. */
export const upwardRater = (key: Buffer, quarter: string, target: string, account: string): Buffer =>
  hmac(key, `${quarter}:${target}:${account}`);
