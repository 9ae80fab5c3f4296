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

/** For interfaces that answer with a picture, and with an error code where they have none. */
export type PictureApi = (path: string, body: object) => Promise<Picture | null>;

export interface Picture {
  type: 'image/png' | 'image/jpeg';
  bytes: Buffer;
}

/** A cloud function has three seconds in all by default, and the complaint has to be stored in them too. */
const TIMEOUT_IN_MS = 1_500;

/** Several times what the largest picture has. */
const MOST_BYTES = 2 * 1024 * 1024;

/** @param base scheme and host, without a slash at the end */
export const wechatOpenApi = (base: string, report: Services['report'], timeout = TIMEOUT_IN_MS): OpenApi =>
  asking(base, report, timeout, async (response) => {
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : 'no errcode';
  });

export const wechatPictures = (base: string, report: Services['report'], timeout = TIMEOUT_IN_MS): PictureApi =>
  asking(base, report, timeout, async (response) => {
    const bytes = Buffer.from(await response.arrayBuffer());
    const type = typeOf(bytes);
    if (type) return bytes.length <= MOST_BYTES ? { type, bytes } : 'too large';
    // Told by what came, for not every gateway keeps the content type.
    const answer: unknown = JSON.parse(bytes.toString('utf8'));
    return isAnswer(answer) ? `errcode ${answer.errcode}` : 'no picture';
  });

/** @param read what the answer holds, or the kind of its fault */
const asking =
  <T extends object>(
    base: string,
    report: Services['report'],
    timeout: number,
    read: (response: Response) => Promise<T | string>,
  ) =>
  async (path: string, body: object): Promise<T | null> => {
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
      const answer = await read(response);
      return typeof answer === 'string' ? fault(answer) : answer;
    } catch (failure) {
      // Its message may quote what was sent or received.
      return fault(nameOf(failure));
    }
  };

const isAnswer = (answer: unknown): answer is OpenApiAnswer =>
  typeof answer === 'object' && answer !== null && 'errcode' in answer && Number.isInteger(answer.errcode);

function typeOf(bytes: Buffer): Picture['type'] | null {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return 'image/png';
  return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'image/jpeg' : null;
}

/** Told by its name, not by its class: a time-out is no Error of this program's own making. */
const nameOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'name' in failure ? String(failure.name) : typeof failure;
