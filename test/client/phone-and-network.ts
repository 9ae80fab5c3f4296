/**
 * A phone, the network between and a server, moved one step at a time: what a schedule says happens, and nothing else. The
 * phone runs the real outbox and courier over a stand-in for Taro's calls.
 */

/** What the server says to a question, its receipt or whatever came back instead. */
export type Server = (operation: string, input: never) => Promise<unknown>;

interface Request {
  operation: string;
  input: unknown;
  /** `null` once the phone has given up on it, or was ended. */
  settle: { resolve: (answer: { data: unknown }) => void; reject: (fault: Error) => void } | null;
}

interface Reply {
  request: Request;
  data: unknown;
}

/** What `@tarojs/taro` is to the outbox. */
export interface Calls {
  getStorageSync: (key: string) => unknown;
  setStorageSync: (key: string, value: unknown) => void;
  removeStorageSync: (key: string) => void;
  getStorageInfoSync: () => { keys: string[] };
  request: (options: { url: string; data: unknown }) => Promise<{ data: unknown }>;
  onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) => void;
  eventCenter: {
    on: (event: string, listener: (...args: never[]) => void) => void;
    off: (event: string, listener: (...args: never[]) => void) => void;
    trigger: (event: string, ...args: unknown[]) => void;
  };
}

/** All that outlives the app: its storage, and what is under way. */
export class Surroundings {
  storage = new Map<string, string>();
  storageIsFull = false;
  /** Ids of everything that ever left the phone, in order. */
  left: string[] = [];
  requests: Request[] = [];
  replies: Reply[] = [];
  timers: (() => void)[] = [];
  #listeners: ((status: { isConnected: boolean }) => void)[] = [];
  #events = new Map<string, Set<(...args: never[]) => void>>();

  constructor(private readonly server: Server) {}

  readonly calls: Calls = {
    getStorageSync: (key) => JSON.parse(this.storage.get(key) ?? '""') as unknown,
    setStorageSync: (key, value) => {
      const text = JSON.stringify(value);
      // A full storage takes what is no larger than what it takes the place of.
      if (this.storageIsFull && text.length > (this.storage.get(key)?.length ?? 0)) {
        throw new Error('setStorageSync:fail exceed storage max size');
      }
      this.storage.set(key, text);
    },
    removeStorageSync: (key) => void this.storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...this.storage.keys()] }),
    request: ({ url, data }) => {
      this.left.push((data as { id: string }).id);
      return new Promise((resolve, reject) =>
        this.requests.push({ operation: url.slice('/api/'.length), input: data, settle: { resolve, reject } }),
      );
    },
    onNetworkStatusChange: (listener) => void this.#listeners.push(listener),
    eventCenter: {
      on: (event, listener) => {
        this.#events.set(event, (this.#events.get(event) ?? new Set()).add(listener));
      },
      off: (event, listener) => void this.#events.get(event)?.delete(listener),
      trigger: (event, ...args) => {
        for (const listener of this.#events.get(event) ?? []) listener(...(args as never[]));
      },
    },
  };

  /** The app is gone with all it held in memory; what is under way stays under way. */
  end(): void {
    for (const request of this.requests) request.settle = null;
    for (const { request } of this.replies) request.settle = null;
    this.timers = [];
    this.#listeners = [];
    this.#events.clear();
  }

  reconnect(): void {
    for (const listener of this.#listeners) listener({ isConnected: true });
  }

  /** A request arrives; its reply sets out. With `copy` the network keeps another one of it. */
  async arrive(at: number, copy = false): Promise<void> {
    const request = copy ? this.requests[at] : this.requests.splice(at, 1)[0];
    if (!request) return;
    this.replies.push({ request, data: await this.server(request.operation, request.input as never) });
  }

  /** A reply reaches the phone, unless that has given up on it. */
  answer(at: number): void {
    const [reply] = this.replies.splice(at, 1);
    reply?.request.settle?.resolve({ data: reply.data });
    if (reply) reply.request.settle = null;
  }

  /** The phone waits no longer for what it sent, which may arrive all the same. */
  timeOut(at: number): void {
    const request = this.requests[at] ?? this.replies[at - this.requests.length]?.request;
    request?.settle?.reject(new Error('request:fail timeout'));
    if (request) request.settle = null;
  }

  drop(at: number): void {
    const [request] = this.requests.splice(at, 1);
    request?.settle?.reject(new Error('request:fail'));
  }

  /** A Wi-Fi that wants a login answers in the server's place. */
  loginPage(at: number): void {
    const [request] = this.requests.splice(at, 1);
    request?.settle?.resolve({ data: '<html>请登录</html>' });
  }

  tick(at: number): void {
    this.timers.splice(at, 1)[0]?.();
  }
}
