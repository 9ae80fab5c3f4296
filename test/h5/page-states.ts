/** Every page in every state a person can see, and how to get there; the pictures and the tests of all pages share it. */
import type { Page } from 'playwright-core';

/** Where the journeys begin: in a test's own small city, or in the demonstration. */
export interface Links {
  base: string;
  /** A community's poster. */
  resident: string;
  /** A registered touch screen. */
  kiosk: string;
  /** One that has come some way; a new one is filed where there is none. */
  complaint?: string;
  staff: string;
  department: string;
  /** An official of a street. */
  official: string;
  /** An official of its district. */
  district: string;
}

export interface PageState {
  /** Of the picture, too. */
  name: string;
  reach: (page: Page, links: Links) => Promise<void>;
  /** Made for a mouse on a PC, where targets may stand closer together. */
  forOfficials?: true;
}

const sees = (page: Page, words: string) =>
  page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 15_000 });

async function scan(page: Page, { resident }: Links): Promise<void> {
  await page.goto(resident);
  await sees(page, '总体而言');
}

async function choose(page: Page, links: Links): Promise<void> {
  await scan(page, links);
  await page.click('#item-1-step-4');
}

/** A second step from a state: pressing, and waiting for the words that come of it. */
const then =
  (before: PageState['reach'], control: string, words: string): PageState['reach'] =>
  async (page, links) => {
    await before(page, links);
    await page.click(control);
    await sees(page, words);
  };

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

const codeOf = (resident: string): string => resident.split('/').pop() ?? '';

async function file(page: Page, links: Links): Promise<void> {
  await complain(page, links);
  await page.click('#category-facilities');
  await page
    .locator('#complain-text-control textarea, textarea#complain-text-control')
    .fill('楼道灯坏了三天，晚上看不见台阶。');
  await page.click('#complain-submit');
  await page.locator('#secret-reference').waitFor();
}

/** Another page than the one a link of theirs leads to, as the same person. */
const asThem = (link: string, page: string): string => link.replace(/pages\/[a-z]+\/[a-z]+/, `pages/${page}`);

async function openRegister(page: Page, { staff }: Links): Promise<void> {
  await page.goto(asThem(staff, 'staff/admission'));
  await sees(page, '现行事项');
}

async function openPublicRegister(page: Page, { base, resident }: Links): Promise<void> {
  await page.goto(`${base}/#/pages/staff/admission?code=${codeOf(resident)}`);
  await sees(page, '现行事项');
}

async function openApplications(page: Page, { department }: Links): Promise<void> {
  await page.goto(asThem(department, 'staff/admission'));
  await page.locator('#apply').waitFor();
}

async function openAdmissions(page: Page, { district }: Links): Promise<void> {
  await page.goto(asThem(district, 'official/admissions'));
  await sees(page, '评分标准');
}

async function decide(page: Page, links: Links): Promise<void> {
  await openAdmissions(page, links);
  await page.locator('.admission-list__one').first().click();
  await page.locator('#action-scored').click();
  await page.locator('#points-basis').waitFor();
}

async function openUpward(page: Page, { staff }: Links): Promise<void> {
  await page.goto(asThem(staff, 'staff/upward'));
  await sees(page, '谁看不到什么');
}

async function rateStreet(page: Page, links: Links): Promise<void> {
  await openUpward(page, links);
  await page.locator('.upward-target__head').first().click();
  await page.click('#step-3');
  await sees(page, '已收到');
}

async function readUpwardResults(page: Page, { district }: Links): Promise<void> {
  await page.goto(asThem(district, 'official/upward'));
  await sees(page, '95% 区间');
}

export const PAGE_STATES: readonly PageState[] = [
  { name: 'rate', reach: choose },
  { name: 'rate-items', reach: then(choose, '#next', '第 2 题') },
  { name: 'rate-remark', reach: then(choose, '#remark', '还有什么想说的') },
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
  { name: 'admission', reach: openRegister },
  { name: 'admission-report', reach: then(openRegister, '#report-task', '已记下') },
  { name: 'admission-public', reach: openPublicRegister },
  { name: 'admission-own', reach: openApplications },
  { name: 'admission-apply', reach: then(openApplications, '#apply', '怎样评分') },
  { name: 'admission-faults', reach: then(then(openApplications, '#apply', '怎样评分'), '#submit', '看红字') },
  { name: 'admissions', forOfficials: true, reach: openAdmissions },
  { name: 'admissions-decide', forOfficials: true, reach: decide },
  { name: 'upward', reach: openUpward },
  { name: 'upward-given', reach: rateStreet },
  { name: 'upward-results', forOfficials: true, reach: readUpwardResults },
];
