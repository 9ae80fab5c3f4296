/** Ask 提问: one question to the server, over WeChat's cloud where one is configured, else over HTTP. */
import type * as z from 'zod/mini';
import Taro from '@tarojs/taro';
import { Answer } from '../contract/answer';
import type { Input, OperationName, Output } from '../contract/operations';
import { residentOperations } from '../contract/resident-operations';
import { isRefusal, type Refusal } from '../contract/refusal';
import { readSession } from './session';

/** `offline`: no word of the server arrived; `fault`: the server says something broke. Both: ask again later. */
export type Unavailable = { unavailable: 'offline' | 'fault' };
export type Reply<N extends OperationName> = { output: Output<N> } | Refusal | Unavailable;

/** In milliseconds; a photo takes a poor network a while. */
const TIMEOUT = 10_000;
const PHOTO_TIMEOUT = 60_000;

type Table = Partial<Record<OperationName, { output: z.ZodMiniType }>>;

/** Asks of some operations alone, so that a resident's phone need not carry those of staff and officials. */
export const askerOf =
  <T extends Table>(operations: T) =>
  <N extends OperationName & keyof T>(operation: N, input: Input<N>): Promise<Reply<N>> =>
    askServer(operation, input, operations[operation]!.output);

/** Never throws. Whatever is not our server's own answer, a Wi-Fi login page for one, counts as offline. */
export const ask = askerOf(residentOperations);

async function askServer<N extends OperationName>(
  operation: N,
  input: Input<N>,
  outputShape: z.ZodMiniType,
): Promise<Reply<N>> {
  let said: unknown;
  try {
    said = CLOUD_ENVIRONMENT ? await overCloud(operation, input) : await overHttp(operation, input);
  } catch {
    return { unavailable: 'offline' };
  }
  const answer = Answer.safeParse(said);
  if (!answer.success) return { unavailable: 'offline' };
  if (isRefusal(answer.data)) return answer.data;
  if ('fault' in answer.data) return { unavailable: 'fault' };
  const output = outputShape.safeParse(answer.data.output);
  return output.success ? { output: output.data as Output<N> } : { unavailable: 'fault' };
}

async function overCloud(operation: string, input: unknown): Promise<unknown> {
  const session = readSession();
  const data = { operation, input, ...(session ? { session } : {}) };
  const { result } = await Taro.cloud.callFunction({ name: 'minping', data });
  return result;
}

async function overHttp(operation: string, input: unknown): Promise<unknown> {
  const session = readSession();
  const { data } = await Taro.request<unknown>({
    url: `${SERVER_ADDRESS}/api/${operation}`,
    method: 'POST',
    data: input,
    header: { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) },
    timeout: operation.endsWith('Photo') ? PHOTO_TIMEOUT : TIMEOUT,
  });
  return data;
}
