/** Every page in every state a person can see, and how to get there; the pictures and the tests of all pages share it. */
import type { Page } from 'playwright-core';

/** Where the journeys begin: in a test's own small city, or in the demonstration. */
export interface Links {
  base: string;
  /** A community's poster. */
  resident: string;
  staff: string;
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

export const PAGE_STATES: readonly PageState[] = [
  { name: 'rate', reach: choose },
  {
    name: 'rate-items',
    async reach(page, links) {
      await scan(page, links);
      await page.click('#item-3');
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
