/** Every page in every state a person can see, and how to get there; the pictures and the tests of all pages share it. */
import type { Page } from 'playwright-core';

/** Where the journeys begin: in a test's own small city, or in the demonstration. */
export interface Links {
  base: string;
  /** A community's poster. */
  resident: string;
  staff: string;
  /** A touch screen's. */
  kiosk: string;
  /** An official of a street. */
  official: string;
}

export interface PageState {
  /** Of the picture, too. */
  name: string;
  reach: (page: Page, links: Links) => Promise<void>;
  /** Made for a mouse on a PC, where targets may stand closer together. */
  forOfficials?: true;
}

const sees = (page: Page, words: string) => page.getByText(words).first().waitFor({ timeout: 15_000 });

async function scan(page: Page, { resident }: Links): Promise<void> {
  await page.goto(resident);
  await sees(page, '总体而言');
}

async function choose(page: Page, links: Links): Promise<void> {
  await scan(page, links);
  await page.click('#item-1-step-4');
}

/** The same device each time: its first opening has registered it. */
const DEVICE = { key: 'kiosk-device', value: JSON.stringify({ data: '3f1c7a52-8d3e-4b6a-9c41-5e2d7f60b8a9' }) };

async function openKiosk(page: Page, { kiosk }: Links): Promise<void> {
  await page.addInitScript(({ key, value }) => localStorage.setItem(key, value), DEVICE);
  await page.goto(kiosk);
  await sees(page, '点这里开始评价');
}

export const PAGE_STATES: readonly PageState[] = [
  { name: 'rate-first', reach: scan },
  { name: 'rate', reach: choose },
  {
    name: 'rate-items',
    async reach(page, links) {
      await choose(page, links);
      await page.click('#next');
      await sees(page, '第 2 题');
      await page.click('#item-2-step-2');
    },
  },
  {
    name: 'rate-remark',
    async reach(page, links) {
      await choose(page, links);
      await page.click('#remark');
      await sees(page, '还有什么想说的');
    },
  },
  {
    name: 'rate-pressure',
    async reach(page, links) {
      await scan(page, links);
      await page.click('#told');
      await sees(page, '已记下');
    },
  },
  {
    name: 'rate-missing',
    async reach(page, links) {
      await scan(page, links);
      await page.click('#submit');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'thanks',
    async reach(page, links) {
      await choose(page, links);
      await page.click('#submit');
      await sees(page, '已收到');
    },
  },
  {
    name: 'kept-offline',
    async reach(page, links) {
      await choose(page, links);
      await page.context().setOffline(true);
      await page.click('#submit');
      await sees(page, '已保存');
    },
  },
  {
    name: 'results',
    async reach(page, links) {
      await choose(page, links);
      await page.click('#submit');
      await sees(page, '已收到');
      await page.click('#results');
      await sees(page, '您说，我们做');
    },
  },
  { name: 'kiosk', reach: openKiosk },
  {
    name: 'kiosk-visit',
    async reach(page, links) {
      await openKiosk(page, links);
      await page.click('#start');
      await page.click('#item-1-step-4');
      await page.click('#letter');
    },
  },
  {
    name: 'kiosk-thanks',
    async reach(page, links) {
      await openKiosk(page, links);
      await page.click('#start');
      await page.click('#item-1-step-4');
      await page.click('#submit');
      await sees(page, '已收到');
    },
  },
  {
    name: 'forged-code',
    async reach(page, { base }) {
      await page.goto(`${base}/r/P${'a'.repeat(30)}`);
      await sees(page, '这个二维码不是民评发出的');
    },
  },
  {
    name: 'share',
    async reach(page, { staff }) {
      await page.goto(staff);
      await sees(page, '份答卷');
    },
  },
  {
    name: 'scores',
    forOfficials: true,
    async reach(page, { official }) {
      await page.goto(official);
      await sees(page, '答案分布');
    },
  },
  {
    name: 'scores-no-link',
    forOfficials: true,
    async reach(page, { base }) {
      await page.goto(`${base}/#/pages/official/scores`);
      await sees(page, '需要登录');
    },
  },
];
