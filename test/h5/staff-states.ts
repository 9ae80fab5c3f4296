/** What community staff and departments see. */
import type { Page } from 'playwright-core';
import type { Progress } from '../../src/contract/read-progress';
import { asThem, codeOf, openLedger, sees, signedInAt, then, type Links, type PageState } from './page-state';
import { file } from './resident-states';

async function openShare(page: Page, { staff }: Links): Promise<void> {
  await page.goto(staff);
  await sees(page, '份答卷');
}

async function openPoster(page: Page, links: Links): Promise<void> {
  await openShare(page, links);
  await page.click('#poster');
  await page.locator('.poster__picture img').waitFor();
}

/** A community's own progress, but for these. */
async function progressOf(page: Page, { staff }: Links, told: Partial<Progress>): Promise<void> {
  await page.route('**/api/readProgress', async (route) => {
    const answer = (await (await route.fetch()).json()) as { output: Progress };
    await route.fulfill({ json: { output: { ...answer.output, ...told } } });
  });
  await page.goto(staff);
  await sees(page, '份答卷');
}

const EARLY: Partial<Progress> = { answered: 0, towardsScore: 0, hints: [] };

const WITH_HINTS: Partial<Progress> = {
  answered: 64,
  towardsScore: 61,
  channels: [
    { channel: 'poster', people: 3 },
    { channel: 'share', people: 58 },
    { channel: 'kiosk', people: 3 },
  ],
  classes: [
    { evidence: 'open', people: 61 },
    { evidence: 'assisted', people: 3 },
  ],
  age: {
    of: null,
    parts: [
      { option: '18-34', people: 17, share: null, population: 0.288 },
      { option: '35-59', people: 31, share: null, population: 0.475 },
      { option: '60+', people: null, share: null, population: 0.237 },
    ],
  },
  sex: {
    of: { code: '320404', name: '钟楼区', level: 'district' },
    parts: [
      { option: 'female', people: 38, share: 0.76, population: 0.5 },
      { option: 'male', people: 12, share: 0.24, population: 0.5 },
    ],
  },
  hints: ['few-60+', 'few-male', 'mostly-shared'],
};

/** As whoever handles complaints: the list, beside it on a PC the complaint that was opened. */
async function openToday(page: Page, { staff }: Links): Promise<void> {
  await page.goto(asThem(staff, 'staff/today'));
  await page.locator('.case-card').first().waitFor();
}

/** @param words that stand on the card of the complaint to be opened */
const openCase =
  (words: string): PageState['reach'] =>
  async (page, links) => {
    await openToday(page, links);
    await page.locator('.case-card', { hasText: words }).locator('.case-card__open').first().click();
    await sees(page, '办理经过');
    await page.locator('#work').filter({ hasText: '办理' }).waitFor();
  };

const openNew = openCase('待签收');
const openAccepted = openCase('已签收');

const PLACE = { code: '320404006003', name: '荷花池社区', level: 'community' };

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

export const STAFF_STATES: readonly PageState[] = [
  { name: 'share', reach: openShare },
  { name: 'share-codes', reach: then(openShare, '#manage-codes', '编号') },
  { name: 'poster-a4', reach: openPoster },
  { name: 'poster-a3', reach: then(openPoster, '#size-a3', '打印') },
  { name: 'today', reach: openToday },
  { name: 'today-empty', reach: then(openToday, '#queue-held', '没有待审看的文字') },
  { name: 'today-filter', reach: then(openToday, '#filter-category', '邻里矛盾') },
  {
    name: 'today-no-link',
    async reach(page, { base }) {
      await page.goto(`${base}/#/pages/staff/today`);
      await sees(page, '需要登录');
    },
  },
  { name: 'case', reach: openNew },
  { name: 'case-decline', reach: then(then(openNew, '#do-decline', '依据'), '#ground-not-our-duty', '对照三张清单') },
  { name: 'case-reply', reach: then(openAccepted, '#phrase-1', '发送答复') },
  { name: 'case-pass-on', reach: then(openAccepted, '#do-pass-on', '期限照常计算') },
  { name: 'case-join', reach: then(openAccepted, '#do-join', '并入哪一件') },
  { name: 'case-extend', reach: then(openAccepted, '#do-extend', '延到哪天') },
  {
    name: 'case-waiting',
    async reach(page, links) {
      await then(openAccepted, '#phrase-1', '发送答复')(page, links);
      await page.context().setOffline(true);
      await page.click('#send');
      await sees(page, '还没有收到回执');
    },
  },
  {
    name: 'case-done',
    async reach(page, links) {
      await then(openToday, '#queue-done', '已答复')(page, links);
      await page.locator('.case-card', { hasText: '已答复' }).locator('.case-card__open').first().click();
      await sees(page, '办理经过');
    },
  },
  { name: 'share-early', reach: (page, links) => progressOf(page, links, EARLY) },
  { name: 'share-hint', reach: (page, links) => progressOf(page, links, WITH_HINTS) },
  {
    name: 'ledger',
    async reach(page, links) {
      await file(page, links);
      await openLedger(page, links.staff);
      await page.click('#period-all');
      await page.locator('#total', { hasText: /共 [1-9]/ }).waitFor();
    },
  },
  {
    name: 'ledger-empty',
    async reach(page, { staff }) {
      await openLedger(page, staff);
      const empty = { output: { division: PLACE, total: 0, rows: [], next: null, exports: [] } };
      await page.route('**/api/readLedger', (route) => route.fulfill({ json: empty }));
      await page.click('#period-month');
      await sees(page, '这段时间没有记录');
    },
  },
  { name: 'admission', reach: openRegister },
  { name: 'admission-report', reach: then(openRegister, '#report-task', '已记下') },
  { name: 'admission-public', reach: openPublicRegister },
  { name: 'admission-own', reach: openApplications },
  { name: 'admission-apply', reach: then(openApplications, '#apply', '评分标准') },
  { name: 'admission-faults', reach: then(then(openApplications, '#apply', '评分标准'), '#submit', '请填写这一项') },
  {
    name: 'login',
    async reach(page, { base }) {
      await page.goto(`${base}/#/pages/staff/login`);
      await sees(page, '核对数字');
    },
  },
  {
    name: 'login-approve',
    async reach(page, links) {
      await page.goto(links.staff);
      await sees(page, '份答卷');
      const login = await page.evaluate(async () => {
        // Of a browser that waits elsewhere.
        const device = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
          byte.toString(16).padStart(2, '0'),
        ).join('');
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ device, system: 'windows' });
        const answer = await fetch('/api/openLogin', { method: 'POST', headers, body });
        return ((await answer.json()) as { output: { login: string } }).output.login;
      });
      await page.goto(`${links.base}/l/${login}`);
      await sees(page, '请点选那台设备上显示的数字');
      await page.locator('.login__choice').nth(1).click();
    },
  },
  { name: 'account', reach: signedInAt('staff', '份答卷', 'staff/account', '已绑定的设备') },
  { name: 'upward', reach: openUpward },
  { name: 'upward-given', reach: rateStreet },
];
