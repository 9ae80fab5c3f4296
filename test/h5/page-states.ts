/** Every page in every state a person can see, and how to get there; the pictures and the tests of all pages share it. */
import type { Page } from 'playwright-core';
import type { Progress } from '../../src/contract/read-progress';

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

/** As whoever handles complaints: the list, beside it on a PC the complaint that was opened. */
async function openToday(page: Page, { staff }: Links): Promise<void> {
  await page.goto(staff.replace('/share', '/today'));
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

const PLACE = { code: '320404006003', name: '荷花池社区', level: 'community' };

/** @param link of somebody's first page, which signs them in */
async function openLedger(page: Page, link: string): Promise<void> {
  await page.goto(link.replace(/pages\/[a-z]+\/[a-z]+/, 'pages/staff/ledger'));
  await page.locator('#total', { hasText: '共' }).waitFor();
}

async function openShare(page: Page, { staff }: Links): Promise<void> {
  await page.goto(staff);
  await sees(page, '份答卷');
}

async function openPoster(page: Page, links: Links): Promise<void> {
  await openShare(page, links);
  await page.click('#poster');
  await page.locator('.poster__picture img').waitFor();
}

/** Another page of whoever is signed in by a link. */
const signedInAt =
  (whose: 'staff' | 'district', first: string, path: string, words: string): PageState['reach'] =>
  async (page, links) => {
    await page.goto(links[whose]);
    await sees(page, first);
    await page.goto(`${links.base}/#/pages/${path}`);
    await sees(page, words);
  };

const accounts = signedInAt('district', '答案分布', 'official/accounts', '邀请新成员');

/** The invitation of somebody in a community, the first of its street. */
async function inviteStaff(page: Page, links: Links): Promise<void> {
  await accounts(page, links);
  await page.click('#invite');
  await page.click('#role-staff');
  await page.click('#division-320404006');
  await page.click('#division-320404006003');
  await page.locator('#name input, input#name').fill('张明');
}

async function openLetters(page: Page, { official }: Links): Promise<void> {
  await page.goto(asThem(official, 'official/letters'));
  await page.click('#division-320404006003');
  await page.locator('#make').waitFor();
}

async function makeLetters(page: Page, links: Links): Promise<void> {
  await openLetters(page, links);
  const labels = [
    '荷花池 3 幢甲单元 201',
    '荷花池 3 幢甲单元 304',
    '荷花池 5 幢 102',
    '清潭路 18 号',
    '双桂坊 6 幢 1201',
  ];
  await page.locator('#labels textarea').fill(labels.join('\n'));
  await page.click('#make');
  await page.locator('.letter__qr img').first().waitFor();
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
  { name: 'letters', forOfficials: true, reach: openLetters },
  { name: 'letters-print', forOfficials: true, reach: makeLetters },
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
  {
    name: 'ledger-pc',
    forOfficials: true,
    async reach(page, links) {
      await file(page, links);
      await openLedger(page, links.official);
      await page.click('#period-all');
      await page.locator('#total', { hasText: /共 [1-9]/ }).waitFor();
      const download = page.waitForEvent('download');
      await page.click('#export');
      await (await download).path();
      await page.locator('.last-exports__hash').first().waitFor();
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
  { name: 'admission-apply', reach: then(openApplications, '#apply', '评分标准') },
  { name: 'admission-faults', reach: then(then(openApplications, '#apply', '评分标准'), '#submit', '请填写这一项') },
  { name: 'admissions', forOfficials: true, reach: openAdmissions },
  { name: 'admissions-decide', forOfficials: true, reach: decide },
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
  {
    name: 'accounts',
    forOfficials: true,
    async reach(page, links) {
      await inviteStaff(page, links);
      await page.click('#invite-send');
      await sees(page, '已邀请张明');
      await page.click('#invited-done');
      await sees(page, '待绑定');
    },
  },
  { name: 'accounts-form', forOfficials: true, reach: inviteStaff },
  { name: 'accounts-invited', forOfficials: true, reach: then(inviteStaff, '#invite-send', '已邀请张明') },
  {
    name: 'accounts-departments',
    forOfficials: true,
    async reach(page, links) {
      await then(accounts, '#section-departments', '添加部门')(page, links);
      // The first to come here adds it.
      await page.locator('#department-name input, input#department-name').fill('住建局');
      await page.click('#department-add');
      await sees(page, '改名');
    },
  },
  { name: 'accounts-audit', forOfficials: true, reach: then(accounts, '#section-audit', '登录') },
  { name: 'upward', reach: openUpward },
  { name: 'upward-given', reach: rateStreet },
  { name: 'upward-results', forOfficials: true, reach: readUpwardResults },
];
