/** What residents see: on their phones, and at a touch screen. */
import type { Page } from 'playwright-core';
import { codeOf, sees, then, type Links, type PageState } from './page-state';

async function scan(page: Page, { resident }: Links): Promise<void> {
  await page.goto(resident);
  await sees(page, '总体而言');
}

async function choose(page: Page, links: Links): Promise<void> {
  await scan(page, links);
  await page.click('#item-1-step-4');
}

const send = then(choose, '#submit', '已收到');

/** Each is the device that was registered, for it is the only one that may open the link. */
const DEVICE = { key: 'kiosk-device', value: JSON.stringify({ data: '018f3c1e-0000-7000-8000-000000000001' }) };

async function openKiosk(page: Page, { kiosk }: Links): Promise<void> {
  await page.addInitScript(({ key, value }) => localStorage.setItem(key, value), DEVICE);
  await page.goto(kiosk);
  await sees(page, '点这里开始评价');
}

const visitKiosk = then(openKiosk, '#start', '第 1 题');

async function complain(page: Page, { base, resident }: Links): Promise<void> {
  await page.goto(`${base}/#/pages/resident/complain?code=${codeOf(resident)}`);
  await page.locator('#category-facilities').waitFor();
}

export async function file(page: Page, links: Links): Promise<void> {
  await complain(page, links);
  await page.click('#category-facilities');
  await page
    .locator('#complain-text-control textarea, textarea#complain-text-control')
    .fill('楼道灯坏了三天，晚上看不见台阶。');
  await page.click('#complain-submit');
  await page.locator('#secret-reference').waitFor();
}

export const RESIDENT_STATES: readonly PageState[] = [
  { name: 'rate', reach: choose },
  { name: 'rate-items', reach: then(choose, '#next', '第 2 题') },
  { name: 'rate-remark', reach: then(choose, '#remark', '还有什么想说的') },
  { name: 'rate-about', reach: then(then(choose, '#remark', '您是'), '#about-60', '60岁及以上') },
  { name: 'rate-pressure', reach: then(choose, '#told', '已记下') },
  { name: 'rate-missing', reach: then(scan, '#submit', '请先选一个答案') },
  { name: 'thanks', reach: send },
  { name: 'results', reach: then(send, '#results', '上一轮结果') },
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
    name: 'between-rounds',
    async reach(page, { resident }) {
      // The round goes on for the others: only this page hears that it has ended.
      const ended = { refusal: 'round-closed', at: '2026-11-30T16:00:00.000Z' };
      await page.route('**/api/readSurvey', (route) => route.fulfill({ json: ended }));
      await page.goto(resident);
      await sees(page, '本轮测评已经结束');
    },
  },
  {
    name: 'forged-code',
    async reach(page, { base }) {
      await page.goto(`${base}/r/P${'a'.repeat(30)}`);
      await sees(page, '这个二维码不是民评发出的');
    },
  },
  { name: 'kiosk-start', reach: openKiosk },
  { name: 'kiosk-visit', reach: visitKiosk },
  {
    name: 'kiosk-about',
    async reach(page, links) {
      await visitKiosk(page, links);
      await page.click('#item-1-step-4');
      await page.click('#remark');
      await sees(page, '您是');
    },
  },
  {
    name: 'kiosk-warning',
    async reach(page, links) {
      await openKiosk(page, links);
      await page.clock.install();
      await page.click('#start');
      await sees(page, '第 1 题');
      await page.clock.runFor(45_010);
      await sees(page, '还在吗？');
      // What came into the page takes the focus some frames later.
      await page.clock.resume();
      await page.waitForFunction(() => document.activeElement?.id === 'go-on', undefined, { timeout: 10_000 });
    },
  },
  {
    name: 'kiosk-thanks',
    async reach(page, links) {
      await visitKiosk(page, links);
      await page.click('#item-1-step-4');
      await page.click('#submit');
      await sees(page, '已收到');
    },
  },
  { name: 'complain', reach: complain },
  { name: 'complain-faults', reach: then(complain, '#complain-submit', '请') },
  { name: 'complain-filed', reach: file },
  {
    name: 'complaint',
    async reach(page, links) {
      if (links.complaint) await page.goto(links.complaint);
      else await then(file, '#follow', '诉求进展')(page, links);
      await sees(page, '办理经过');
    },
  },
  {
    name: 'complaint-by-reference',
    async reach(page, { base }) {
      await page.goto(`${base}/#/pages/resident/complaint`);
      await sees(page, '查询编号');
    },
  },
  {
    name: 'mine',
    async reach(page, links) {
      await send(page, links);
      await page.click('#mine');
      await page.locator('#delete').waitFor();
    },
  },
  {
    name: 'privacy',
    async reach(page, { base }) {
      await page.goto(`${base}/#/pages/resident/privacy`);
      await page.locator('#open-mine').waitFor();
    },
  },
];
