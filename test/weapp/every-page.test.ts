/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMUNITY, openCity, STREET, type City } from './city';
import { COMPLAIN, COMPLAINT, filed, followUp, MINE, openForm } from './complainant';
import { controlFaults, countControls, type RenderedNode } from './controls';
import { CASE, MATTER, openCase, openToday, TODAY } from './desk';
import { newPhone, type Phone } from './mini-program';
import type { Page } from './page';
import { choose, goTo, RATE, scan } from './resident';

const ADMISSION = 'pages/staff/admission';
const DISTRICT = '320404';

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('makeUpAdmissions');
  await city.tell('answer', COMMUNITY, 4, 90);
  await city.tell('answer', COMMUNITY, 2, 30);
});
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

async function openAs(role: 'staff' | 'official', route: string, division: string, words: string): Promise<Page> {
  const page = await phone.open(route, { invitation: await city.tell('invitationOf', role, division) });
  await page.waitForText(words);
  return page;
}

/** Every page in every state that has controls of its own, its address, and the least number of them. */
const PAGES: Record<string, { of: string; least: number; open: () => Promise<Page> }> = {
  rate: { of: RATE, least: 11, open: () => scan(city, phone, COMMUNITY) },
  'a further item': {
    of: RATE,
    least: 13,
    async open() {
      const page = await scan(city, phone, COMMUNITY);
      await goTo(page, 2);
      return page;
    },
  },
  'a remark and a report of pressure': {
    of: RATE,
    least: 13,
    async open() {
      const page = await scan(city, phone, COMMUNITY);
      await choose(page, 1, 4);
      await page.tap('#told');
      await page.waitForText('已记下');
      await page.tap('#remark');
      await page.waitForText('还有什么想说的');
      return page;
    },
  },
  'between rounds': {
    of: RATE,
    least: 2,
    async open() {
      await city.tell('at', '2026-12-05T10:00:00+08:00');
      const page = await phone.open(RATE, { scene: await city.tell('posterOf', COMMUNITY) });
      await page.waitForText('上一轮结果');
      await city.tell('at', '2026-11-15T10:00:00+08:00');
      return page;
    },
  },
  thanks: {
    of: RATE,
    least: 5,
    async open() {
      const page = await scan(city, phone, COMMUNITY);
      await choose(page, 1, 4);
      await page.tap('#submit');
      await page.waitForText('已收到');
      return page;
    },
  },
  'kept offline': {
    of: RATE,
    least: 1,
    async open() {
      const page = await scan(city, phone, COMMUNITY);
      await choose(page, 1, 4);
      phone.network = 'down';
      await page.tap('#submit');
      await page.waitForText('已保存');
      return page;
    },
  },
  share: { of: 'pages/staff/share', least: 1, open: () => openAs('staff', 'pages/staff/share', COMMUNITY, '份答卷') },
  'an account': {
    of: 'pages/staff/account',
    least: 3,
    open: () => openAs('staff', 'pages/staff/account', COMMUNITY, '已绑定的设备'),
  },
  'a login that is to be approved': {
    of: 'pages/staff/login',
    least: 5,
    async open() {
      await openAs('staff', 'pages/staff/account', COMMUNITY, '已绑定的设备');
      const { login } = await city.tell('openLogin');
      const page = await phone.open('pages/staff/login', { scene: login });
      await page.waitForText('确认登录');
      return page;
    },
  },
  'a login without an invitation': {
    of: 'pages/staff/login',
    least: 1,
    async open() {
      const page = await phone.open('pages/staff/login', {});
      await page.waitForText('扫描邀请二维码');
      return page;
    },
  },
  accounts: {
    of: 'pages/official/accounts',
    least: 6,
    open: () => openAs('official', 'pages/official/accounts', STREET, '邀请新成员'),
  },
  codes: {
    of: 'pages/staff/share',
    least: 6,
    async open() {
      const page = await openAs('staff', 'pages/staff/share', COMMUNITY, '份答卷');
      await page.tap('#manage-codes');
      await page.waitForText('编号');
      return page;
    },
  },
  poster: {
    of: 'pages/staff/poster',
    least: 3,
    open: () => openAs('staff', 'pages/staff/poster', COMMUNITY, '保存到相册'),
  },
  letters: {
    of: 'pages/official/letters',
    least: 1,
    open: () => openAs('official', 'pages/official/letters', STREET, '荷花池社区'),
  },
  scores: {
    of: 'pages/official/scores',
    least: 4,
    open: () => openAs('official', 'pages/official/scores', STREET, '答案分布'),
  },
  'the overview of complaints': {
    of: 'pages/official/complaints',
    least: 12,
    open: () => openAs('official', 'pages/official/complaints', DISTRICT, '按诉求类别'),
  },
  'scores without an invitation': {
    of: 'pages/official/scores',
    least: 1,
    async open() {
      const page = await phone.open('pages/official/scores', {});
      await page.waitForText('需要登录');
      return page;
    },
  },
  complain: { of: COMPLAIN, least: 9, open: () => openForm(city, phone) },
  'a complaint': {
    of: COMPLAINT,
    least: 4,
    async open() {
      const { reference } = await city.tell('complain', COMMUNITY, MATTER);
      await city.tell('unitTakes', reference, { kind: 'accepted', workload: 'ordinary' });
      await city.tell('unitTakes', reference, { kind: 'replied', outcome: 'fixed', words: '灯已换好', photos: [] });
      return followUp(phone, reference);
    },
  },
  mine: {
    of: MINE,
    least: 2,
    async open() {
      await filed(city, phone);
      const page = await phone.open(MINE, { code: await city.tell('posterOf', COMMUNITY) });
      await page.waitForText('凭查询编号查看诉求');
      return page;
    },
  },
  privacy: {
    of: 'pages/resident/privacy',
    least: 0,
    async open() {
      const page = await phone.open('pages/resident/privacy', {});
      await page.waitForText('隐私');
      return page;
    },
  },
  today: {
    of: TODAY,
    least: 10,
    async open() {
      await city.tell('complain', COMMUNITY, MATTER);
      return openToday(city, phone);
    },
  },
  'a case to be signed in': {
    of: CASE,
    least: 6,
    open: async () => openCase(city, phone, await city.tell('complain', COMMUNITY, MATTER)),
  },
  'a case to be answered': {
    of: CASE,
    least: 12,
    async open() {
      const about = await city.tell('complain', COMMUNITY, { ...MATTER, contact: '晚上7点后在家' });
      await city.tell('unitTakes', about.reference, { kind: 'accepted', workload: 'ordinary' });
      return openCase(city, phone, about);
    },
  },
  ledger: { of: 'pages/staff/ledger', least: 8, open: () => openAs('staff', 'pages/staff/ledger', COMMUNITY, '共 ') },
  'the register of a community': {
    of: ADMISSION,
    least: 5,
    open: () => openAs('staff', ADMISSION, COMMUNITY, '现行事项'),
  },
  'an application': {
    of: ADMISSION,
    least: 12,
    async open() {
      const page = await openAs('official', ADMISSION, STREET, '申请准入');
      await page.tap('#apply');
      await page.waitForText('评分标准');
      return page;
    },
  },
  'ratings from below': {
    of: 'pages/staff/upward',
    least: 8,
    async open() {
      const page = await openAs('staff', 'pages/staff/upward', COMMUNITY, '荷花池街道');
      await page.tap(`#target-${STREET}`);
      await page.tap('#step-2');
      await page.waitForText('已收到');
      return page;
    },
  },
  assessment: {
    of: 'pages/official/assessment',
    least: 20,
    async open() {
      const page = await openAs('official', 'pages/official/assessment', DISTRICT, '方案合规，可以试算');
      await page.tap('#run');
      await page.waitForText('试算结果');
      return page;
    },
  },
  admissions: {
    of: 'pages/official/admissions',
    least: 6,
    open: () => openAs('official', 'pages/official/admissions', DISTRICT, '社区事务准入'),
  },
  rounds: {
    of: 'pages/official/rounds',
    least: 12,
    async open() {
      const page = await openAs('official', 'pages/official/rounds', DISTRICT, '起草新一轮');
      await page.tap('#begin-draft');
      await page.waitForText('保存草案');
      return page;
    },
  },
  'results of the ratings from below': {
    of: 'pages/official/upward',
    least: 4,
    open: () => openAs('official', 'pages/official/upward', DISTRICT, '社区工作者的反映'),
  },
};

test('every page of the mini-program is looked at', () => {
  const { pages, subPackages } = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as AppJson;
  const all = [...pages, ...subPackages.flatMap((one) => one.pages.map((page) => path.join(one.root, page)))];
  expect([...new Set(Object.values(PAGES).map((page) => page.of))].sort()).toEqual(all.sort());
});

test.each(Object.keys(PAGES))('a screen reader is told what every control of «%s» is and does', async (name) => {
  const tree = (await PAGES[name]!.open()).tree();
  expect(countControls(tree)).toBeGreaterThanOrEqual(PAGES[name]!.least);
  expect(controlFaults(tree)).toEqual([]);
});

test('a control without a role, a name or a state is found', async () => {
  const tree = (await scan(city, phone, COMMUNITY)).tree();
  const radio = firstOf(tree, (node) => node.attrs.some(({ value }) => value === 'radio'))!;
  const without = (name: string) => {
    const { attrs, children } = radio;
    radio.attrs = attrs.filter((attribute) => attribute.name !== name);
    if (name === 'ariaLabel') radio.children = [];
    const faults = controlFaults(tree).map((fault) => fault.replace(/^.*: /, ''));
    Object.assign(radio, { attrs, children });
    return faults;
  };
  expect(without('ariaRole')).toEqual(['no role']);
  expect(without('ariaLabel')).toEqual(['no name']);
  expect(without('ariaChecked')).toEqual(['not said whether it is chosen']);
});

function firstOf(node: RenderedNode | string, is: (node: RenderedNode) => boolean): RenderedNode | undefined {
  if (typeof node === 'string') return undefined;
  if (is(node)) return node;
  for (const child of node.children) {
    const found = firstOf(child, is);
    if (found) return found;
  }
  return undefined;
}
