/** WeChat as the mini-program meets it: its storage, its network and the dialogs it shows. */
import { request as send } from 'node:http';
import { fileApi, type Files } from './wechat-files';
import { canvasApi, type Drawn } from './wechat-canvas';
import { photoApi } from './wechat-photos';
import { speechApi, type Speech } from './wechat-speech';

/** `login page`: a Wi-Fi that answers everything itself. `answer lost`: the request arrives, its answer does not. */
export type Network = 'up' | 'down' | 'login page' | 'answer lost';

/** What the phone keeps when the mini-program ends: JSON by key, so that nothing kept is shared with the app. */
export type Storage = Map<string, string>;

export interface Sent {
  operation: string;
  data: unknown;
  header: Record<string, string>;
  /** What lay in the outbox at the moment the request was handed to WeChat. */
  outbox: unknown[];
}

interface RequestOptions {
  url: string;
  method: string;
  data: unknown;
  header: Record<string, string>;
  success(answer: { data: unknown; statusCode: number; header: object; cookies: string[] }): void;
  fail(fault: { errMsg: string }): void;
  complete?(): void;
}

export interface WeChat extends Files {
  openid: string;
  storage: Storage;
  network: Network;
  storageIsFull: boolean;
  /** What the camera gives next: pictures as base64. Empty: the resident goes back without one. */
  camera: string[];
  /** The code before the camera when something is scanned. Empty: whoever holds the phone goes back without one. */
  code: string;
  /** Whether the resident agrees when WeChat asks about privacy. */
  agreesToPrivacy: boolean;
  /** Whether the resident allows a message when WeChat asks. */
  allowsMessages: boolean;
  /** Templates WeChat asked about, a list each time. */
  askedForMessages: string[][];
  speech: Speech;
  /** What `requirePlugin` gives. */
  plugin: unknown;
  sent: Sent[];
  dialogs: { title: string; content: string }[];
  clipboard: string;
  /** Pictures the mini-program has saved among the phone's own. */
  album: Drawn[];
  /** How WeChat refuses to save one; `null`: it does not. */
  albumFault: string | null;
  settingsOpened: number;
  /** Pages that were asked for, by address. */
  visited: string[];
  stored(key: string): unknown;
  /** The network comes back, and WeChat says so to the mini-program. */
  reconnect(): void;
  api: Record<string, unknown>;
}

/** The address the mini-program is built with. */
const BUILT_FOR = 'http://127.0.0.1:4173';

export function makeWeChat(port: number, openid: string, storage: Storage): WeChat {
  // WeChat reads a missing key as an empty string.
  const stored = (key: string): unknown => JSON.parse(storage.get(key) ?? '""');
  const listeners: ((status: { isConnected: boolean }) => void)[] = [];
  const speech: Speech = { asked: [], played: [], end: () => undefined };
  const { plugin, createInnerAudioContext } = speechApi(speech);
  const visit = (options: { url: string; success?(answer: object): void }) => {
    weChat.visited.push(options.url);
    options.success?.({});
  };
  const weChat: WeChat = {
    openid,
    storage,
    network: 'up',
    storageIsFull: false,
    camera: [],
    code: '',
    agreesToPrivacy: true,
    allowsMessages: true,
    askedForMessages: [],
    speech,
    plugin,
    sent: [],
    dialogs: [],
    clipboard: '',
    album: [],
    albumFault: null,
    settingsOpened: 0,
    visited: [],
    downloads: 'whole',
    opened: [],
    stored,
    reconnect() {
      weChat.network = 'up';
      for (const listener of listeners) listener({ isConnected: true });
    },
    api: {
      getStorageSync: stored,
      setStorageSync(key: string, value: unknown) {
        if (weChat.storageIsFull) throw new Error('setStorageSync:fail exceed storage max size 10MB');
        storage.set(key, JSON.stringify(value));
      },
      getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
      removeStorageSync: (key: string) => void storage.delete(key),
      onNetworkStatusChange: (listener: (typeof listeners)[number]) => void listeners.push(listener),
      showModal(options: { title: string; content: string; success(answer: object): void }) {
        weChat.dialogs.push({ title: options.title, content: options.content });
        options.success({ confirm: true, cancel: false });
      },
      setClipboardData(options: { data: string; success(answer: object): void }) {
        weChat.clipboard = options.data;
        options.success({});
      },
      pageScrollTo: (options: { success?(answer: object): void }) => options.success?.({}),
      navigateTo: visit,
      redirectTo: visit,
      scanCode(options: { success(answer: object): void; fail(fault: { errMsg: string }): void }) {
        if (weChat.code) options.success({ result: weChat.code, scanType: 'QR_CODE' });
        else options.fail({ errMsg: 'scanCode:fail cancel' });
      },
      stopPullDownRefresh: (options?: { success?(answer: object): void }) => options?.success?.({}),
      ...photoApi(() => weChat),
      ...fileApi(() => weChat, `http://127.0.0.1:${port}`),
      ...canvasApi(() => weChat),
      createInnerAudioContext,
      requestSubscribeMessage(options: { tmplIds: string[]; success(answer: object): void }) {
        weChat.askedForMessages.push(options.tmplIds);
        const word = weChat.allowsMessages ? 'accept' : 'reject';
        options.success(Object.fromEntries(options.tmplIds.map((template) => [template, word])));
      },
      request(options: RequestOptions) {
        const operation = options.url.replace(`${BUILT_FOR}/api/`, '');
        const { data, header } = structured(options);
        weChat.sent.push({ operation, data, header, outbox: (stored('outbox') || []) as unknown[] });
        void reply(weChat.network, `http://127.0.0.1:${port}/api/${operation}`, data, {
          ...header,
          // What WeChat cloud run adds; the mini-program itself knows neither.
          'x-wx-openid': openid,
          'x-wx-appid': 'wx-test',
        })
          .then((answer) => options.success({ ...answer, header: {}, cookies: [] }))
          .catch(() => options.fail({ errMsg: 'request:fail ' }))
          .finally(() => options.complete?.());
      },
    },
  };
  return weChat;
}

const structured = ({ data, header }: RequestOptions): Pick<Sent, 'data' | 'header'> =>
  JSON.parse(JSON.stringify({ data, header })) as Pick<Sent, 'data' | 'header'>;

async function reply(
  network: Network,
  url: string,
  data: unknown,
  headers: Record<string, string>,
): Promise<{ data: unknown; statusCode: number }> {
  if (network === 'down') throw new Error('no network');
  if (network === 'login page') return { data: '<html><title>Wi-Fi 登录</title></html>', statusCode: 200 };
  const answer = await post(url, headers, JSON.stringify(data));
  if (network === 'answer lost') throw new Error('answer lost');
  return answer;
}

// Node's own http: jsdom has no fetch.
const post = (url: string, headers: Record<string, string>, body: string) =>
  new Promise<{ data: unknown; statusCode: number }>((resolve, reject) => {
    const outgoing = send(url, { method: 'POST', headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (part: string) => (text += part));
      incoming.on('end', () => resolve({ data: JSON.parse(text), statusCode: incoming.statusCode ?? 0 }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
