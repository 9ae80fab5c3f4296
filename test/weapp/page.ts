/** A page of the compiled mini-program on the screen: what it shows, and a finger on it. */
import type { RenderedNode } from './controls';

/** The part of j-component's rendered component the tests use. */
export interface Rendered {
  dom: HTMLElement;
  instance: PageInstance;
  attach(parent: Node): void;
  detach(): void;
  querySelector(selector: string): Rendered | undefined;
  dispatchEvent(name: string, options?: { detail: object }): void;
  toJSON(): RenderedNode;
}

interface PageInstance {
  data: { root?: { cn?: unknown[] } };
  onLoad(query: Record<string, string>): void;
  onShow(): void;
  onHide(): void;
  onReady(): void;
  onUnload(): void;
  onShareAppMessage?(from: { from: 'menu' | 'button' }): Card;
  setData(data: object, done?: () => void): void;
}

/** What WeChat passes on to somebody else. */
export interface Card {
  title: string;
  path: string;
}

export interface Page {
  text(): string;
  /** Everything that is rendered, as WeChat gets it. */
  tree(): RenderedNode;
  /** The data the page has handed to WeChat so far, each time in bytes. */
  handedOver: readonly number[];
  shows(selector: string): boolean;
  /** An attribute as WeChat gets it; the compiler of templates writes `aria-role` as `ariaRole`. */
  attribute(selector: string, name: string): unknown;
  tap(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  waitForText(text: string): Promise<void>;
  /** It comes to the front again. */
  show(): void;
  /** Passes the page on, by its menu. */
  passOn(): Card | undefined;
  close(): void;
}

const PATIENCE = 8000;

/** @throws Error with `otherwise` when it does not come true in time */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, otherwise: () => string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export async function openPage(root: Rendered, query: Record<string, string>): Promise<Page> {
  root.attach(document.body);
  const handOver = root.instance.setData.bind(root.instance);
  const handedOver: number[] = [];
  root.instance.setData = (data, done) => {
    handedOver.push(Buffer.byteLength(JSON.stringify(data)));
    handOver(data, done);
  };
  root.instance.onLoad(query);
  root.instance.onShow();
  root.instance.onReady();
  const text = () => root.dom.textContent ?? '';
  const find = async (selector: string): Promise<Rendered> => {
    await waitUntil(
      () => root.querySelector(selector) !== undefined,
      () => `There is no ${selector}; the page shows: ${text()}`,
    );
    return root.querySelector(selector)!;
  };
  await waitUntil(
    () => Boolean(root.instance.data.root?.cn?.length),
    () => 'The page stays empty',
  );
  return {
    text,
    tree: () => root.toJSON(),
    handedOver,
    shows: (selector) => root.querySelector(selector) !== undefined,
    attribute: (selector, name) =>
      root
        .querySelector(selector)
        ?.toJSON()
        .attrs.find((attribute) => attribute.name === name)?.value,
    tap: async (selector) => (await find(selector)).dispatchEvent('tap'),
    type: async (selector, value) => (await find(selector)).dispatchEvent('input', { detail: { value } }),
    waitForText: (wanted) =>
      waitUntil(
        () => text().includes(wanted),
        () => `Waited for ${wanted}; the page shows: ${text()}`,
      ),
    show() {
      root.instance.onHide();
      root.instance.onShow();
    },
    passOn: () => root.instance.onShareAppMessage?.({ from: 'menu' }),
    close() {
      root.instance.onUnload();
      root.detach();
    },
  };
}
