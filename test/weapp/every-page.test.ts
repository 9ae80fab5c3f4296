/** @jest-environment jsdom */
import { COMMUNITY, openCity, STREET, type City } from './city';
import { controlFaults, countControls, type RenderedNode } from './controls';
import { newPhone, type Phone } from './mini-program';
import type { Page } from './page';
import { choose, goTo, RATE, scan } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
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

/** Every page in every state that has controls of its own, and the least number of them. */
const PAGES: Record<string, { least: number; open: () => Promise<Page> }> = {
  rate: { least: 11, open: () => scan(city, phone, COMMUNITY) },
  'a further item': {
    least: 13,
    async open() {
      const page = await scan(city, phone, COMMUNITY);
      await goTo(page, 2);
      return page;
    },
  },
  'a remark and a report of pressure': {
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
  share: { least: 1, open: () => openAs('staff', 'pages/staff/share', COMMUNITY, '份答卷') },
  'an account': { least: 3, open: () => openAs('staff', 'pages/staff/account', COMMUNITY, '已绑定的设备') },
  'a login that is to be approved': {
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
    least: 1,
    async open() {
      const page = await phone.open('pages/staff/login', {});
      await page.waitForText('扫描邀请二维码');
      return page;
    },
  },
  accounts: { least: 6, open: () => openAs('official', 'pages/official/accounts', STREET, '邀请新成员') },
  codes: {
    least: 6,
    async open() {
      const page = await openAs('staff', 'pages/staff/share', COMMUNITY, '份答卷');
      await page.tap('#manage-codes');
      await page.waitForText('编号');
      return page;
    },
  },
  poster: { least: 3, open: () => openAs('staff', 'pages/staff/poster', COMMUNITY, '保存到相册') },
  letters: { least: 1, open: () => openAs('official', 'pages/official/letters', STREET, '荷花池社区') },
  scores: { least: 4, open: () => openAs('official', 'pages/official/scores', STREET, '答案分布') },
  'scores without an invitation': {
    least: 1,
    async open() {
      const page = await phone.open('pages/official/scores', {});
      await page.waitForText('需要登录');
      return page;
    },
  },
};

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
