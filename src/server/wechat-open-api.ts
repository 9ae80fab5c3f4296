/**
 * WeChat's open interfaces 微信开放接口, asked from inside WeChat cloud run: its 开放接口服务 stands beside the server, takes plain
 * requests to api.weixin.qq.com and adds the token, so that there is none here to keep.
 */
import type { Services } from './context';

/** What every interface answers. 0 is success. */
export interface OpenApiAnswer {
  errcode: number;
  [field: string]: unknown;
}

/** @returns `null` where no answer of the protocol came in time; that has been reported then, without the body */
export type OpenApi = (path: string, body: object) => Promise<OpenApiAnswer | null>;

/** A cloud function has three seconds in all by default, and the complaint has to be stored in them too. */
const TIMEOUT_IN_MS = 1_500;

/** @param base scheme and host, without a slash at the end */
export function wechatOpenApi(base: string, report: Services['report'], timeout = TIMEOUT_IN_MS): OpenApi {
  return async (path, body) => {
    const fault = (kind: string) => {
      report({ operation: 'wechat-open-api', kind, at: [path] });
      return null;
    };
    try {
      const response = await fetch(base + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        // What answers from elsewhere is not WeChat.
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      // An interface that was not permitted in the console answers 502.
      if (!response.ok) return fault(`status ${response.status}`);
      const answer: unknown = await response.json();
      return isAnswer(answer) ? answer : fault('no errcode');
    } catch (failure) {
      // Its message may quote what was sent or received.
      return fault(nameOf(failure));
    }
  };
}

const isAnswer = (answer: unknown): answer is OpenApiAnswer =>
  typeof answer === 'object' && answer !== null && 'errcode' in answer && Number.isInteger(answer.errcode);

/** Told by its name, not by its class: a time-out is no Error of this program's own making. */
const nameOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'name' in failure ? String(failure.name) : typeof failure;
