/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';
import { choose, scan } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

const KEPT = '已记下。只有区级以上能看到，街道和社区看不到。';

const reports = () => phone.sent.filter(({ operation }) => operation === 'reportPressure').map(({ data }) => data);

/** Waits until the server knows these of this phone's reports, told from other phones' by the note. */
const serverKnows = (wanted: { kinds: string[]; note: string | null }) =>
  waitUntil(
    async () => JSON.stringify(await city.tell('pressure')).includes(JSON.stringify(wanted)),
    () => `The server does not know ${JSON.stringify(wanted)}`,
  );

async function pressed(page: Page, kind: 'told' | 'paid', on: boolean) {
  await page.tap(`#${kind}`);
  await waitUntil(
    () => page.attribute(`#${kind}`, 'ariaChecked') === on,
    () => `${kind} is not ${on ? 'chosen' : 'given up'}`,
  );
}

test('one tap reports, says who can see it, and asks nothing more', async () => {
  const page = await scan(city, phone, COMMUNITY);
  expect(page.attribute('#told', 'ariaRole')).toBe('checkbox');
  expect(page.attribute('#told', 'ariaChecked')).toBe(false);
  await pressed(page, 'told', true);
  await page.waitForText(KEPT);
  await serverKnows({ kinds: ['told'], note: null });
  expect(reports()).toEqual([
    {
      id: expect.any(String),
      revision: 0,
      code: await city.tell('posterOf', COMMUNITY),
      round: await city.tell('round'),
      kinds: ['told'],
    },
  ]);
});

test('a second tap takes it back, and both kinds can be said', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await pressed(page, 'paid', true);
  await page.waitForText(KEPT);
  await pressed(page, 'told', true);
  await pressed(page, 'told', false);
  await pressed(page, 'paid', false);
  await page.waitForText('已取消');
  expect(page.text()).not.toContain(KEPT);
  await waitUntil(
    () => reports().length === 4,
    () => `${reports().length} reports`,
  );
  expect(reports()).toMatchObject([
    { revision: 0, kinds: ['paid'] },
    { revision: 1, kinds: ['told', 'paid'] },
    { revision: 2, kinds: ['paid'] },
    { revision: 3, kinds: [] },
  ]);
  expect(new Set(reports().map((report) => (report as { id: string }).id)).size).toBe(1);
});

test('a note may be added, and one that was typed goes along when the answer is sent', async () => {
  const page = await scan(city, phone, COMMUNITY);
  expect(page.shows('.free-text__field')).toBe(false);
  await pressed(page, 'paid', true);
  await page.type('.free-text__field', '发了鸡蛋');
  await page.tap('#keep-note');
  await serverKnows({ kinds: ['paid'], note: '发了鸡蛋' });
  await page.type('.free-text__field', '发了鸡蛋和油');
  await choose(page, 1, 5);
  await page.tap('#submit');
  await page.waitForText('已收到');
  await serverKnows({ kinds: ['paid'], note: '发了鸡蛋和油' });
});

test('it is nowhere to be seen after the answer, nor when answering again', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await pressed(page, 'told', true);
  await page.waitForText(KEPT);
  await choose(page, 1, 5);
  await page.tap('#submit');
  await page.waitForText('已收到');
  expect(page.text()).not.toMatch(/有人|已记下|补充说明/);
  await page.tap('#again');
  await page.waitForText('第 1 题');
  expect(page.attribute('#told', 'ariaChecked')).toBe(false);
  expect(page.text()).not.toContain('已记下');
});

test('where the phone’s storage is full the page says that nothing was noted', async () => {
  const page = await scan(city, phone, COMMUNITY);
  phone.storageIsFull = true;
  await page.tap('#told');
  await page.waitForText('没有记下，请再点一次');
  expect(page.attribute('#told', 'ariaChecked')).toBe(false);
  expect(reports()).toEqual([]);
});

test('without a network it is kept, and sent when the network is back', async () => {
  const page = await scan(city, phone, COMMUNITY);
  phone.network = 'down';
  await pressed(page, 'told', true);
  await page.waitForText(KEPT);
  await page.type('.free-text__field', '楼下有人守着');
  await page.tap('#keep-note');
  phone.reconnect();
  await serverKnows({ kinds: ['told'], note: '楼下有人守着' });
});

test('one that comes too late is let go without a word: a dialog would tell whoever stands beside', async () => {
  const page = await scan(city, phone, COMMUNITY);
  phone.network = 'down';
  await pressed(page, 'told', true);
  await page.waitForText(KEPT);
  await city.tell('at', '2026-12-01T00:00:00+08:00');
  phone.reconnect();
  await waitUntil(
    () => (phone.stored('outbox') as unknown[]).length === 0,
    () => 'The report stays in the outbox',
  );
  expect(phone.dialogs).toEqual([]);
});
