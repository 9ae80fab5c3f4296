/** The compiled mini-program on a phone of the test's own: its pages are opened, and tapped, as WeChat would. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { City } from './city';
import { openPage, type Page, type Rendered } from './page';
import { makeWeChat, type Storage, type WeChat } from './wechat';

const BUILT = path.resolve('dist/weapp');

export interface Phone extends WeChat {
  open(route: string, query: Record<string, string>): Promise<Page>;
  /** The mini-program comes back to the front. */
  show(): void;
  close(): void;
}

interface App {
  onLaunch(options: object): void;
  onShow(options: object): void;
}

interface Simulate {
  load(file: string, options: object): string;
  render(id: string): Rendered;
}

/** @param storage what an earlier run of the mini-program left on the same phone */
export function openPhone(whose: { port: number; openid: string; storage?: Storage }): Phone {
  // The mini-program starts anew: nothing it remembered outside its storage is left.
  jest.resetModules();
  const weChat = makeWeChat(whose.port, whose.openid, whose.storage ?? new Map<string, string>());
  let app: App | undefined;
  const components = globalThis as unknown as { Component(definition: object): void };
  Object.assign(globalThis, {
    wx: weChat.api,
    requirePlugin: () => weChat.plugin,
    App: (definition: App) => void (app = definition),
    getApp: () => app,
    getCurrentPages: () => [],
    Page: (methods: object) => components.Component({ methods, options: { classPrefix: '' } }),
  });
  const simulate = jest.requireActual<Simulate>('miniprogram-simulate');
  jest.requireActual(path.join(BUILT, 'app.js'));
  // The templates compile to more than a child process may say by default.
  const compilerOptions = { maxBuffer: 64 * 1024 * 1024 };
  const load = (file: string, usingComponents = {}) =>
    simulate.load(path.join(BUILT, file), { rootPath: BUILT, compilerOptions, usingComponents });
  // Loaded once: a second copy would run Taro's component script again.
  const comp = load('comp');
  const loaded = new Map<string, string>();
  const pages: Page[] = [];
  const launch = { path: '', query: {}, scene: 1011 };
  app!.onLaunch(launch);
  app!.onShow(launch);
  return Object.assign(weChat, {
    async open(route: string, query: Record<string, string>) {
      const id = loaded.get(route) ?? load(route, { comp });
      loaded.set(route, id);
      const page = await openPage(simulate.render(id), query);
      pages.push(page);
      return page;
    },
    show: () => app!.onShow(launch),
    close: () => pages.forEach((page) => page.close()),
  });
}

/** A phone that was never here before. */
export const newPhone = (city: City): Phone => openPhone({ port: city.port, openid: randomUUID() });
