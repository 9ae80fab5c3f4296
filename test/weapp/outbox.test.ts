/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, openPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';
import { choose, isChosen, scan, submitted } from './resident';
import type { Network } from './wechat';

const SATISFIED = 4;

let city: City;
let phone: Phone;
let before: number;
beforeAll(async () => {
  city = await openCity();
  await city.tell('answer', COMMUNITY, 3, 10);
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-15T10:00:00+08:00');
  phone = newPhone(city);
  before = await satisfied();
});
afterEach(() => phone.close());

const satisfied = async () => (await city.tell('stepsOf', COMMUNITY))[SATISFIED - 1]!;

const outboxIsEmpty = (of: Phone = phone) =>
  waitUntil(
    () => (of.stored('outbox') as unknown[]).length === 0,
    () => 'The answer stays in the outbox',
  );

/** A resident answers 满意 while the network is in this state. */
async function answerWith(network: Network): Promise<Page> {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, SATISFIED);
  phone.network = network;
  await page.tap('#submit');
  return page;
}

test('an answer lies in the outbox before its first byte leaves, and no longer than to its receipt', async () => {
  const page = await answerWith('up');
  await page.waitForText('已收到');
  const [first] = submitted(phone);
  expect(first!.outbox).toEqual([{ operation: 'submitRating', input: first!.data }]);
  expect(phone.stored('outbox')).toEqual([]);
});

test.each(['down', 'login page', 'answer lost'] as const)(
  'with the network %s an answer is kept and not called received; a retry sends it and it counts once',
  async (network) => {
    const page = await answerWith(network);
    await page.waitForText('已保存，联网后自动发送');
    expect(page.text()).not.toContain('已收到');
    expect(phone.stored('outbox')).toEqual([{ operation: 'submitRating', input: submitted(phone)[0]!.data }]);
    phone.network = 'up';
    await page.tap('#retry');
    await page.waitForText('已收到');
    expect(phone.stored('outbox')).toEqual([]);
    expect(await satisfied()).toBe(before + 1);
  },
);

test('a retry in vain keeps the answer', async () => {
  const page = await answerWith('down');
  await page.waitForText('已保存');
  await page.tap('#retry');
  await waitUntil(
    () => submitted(phone).length === 2,
    () => 'The retry sends nothing',
  );
  await page.waitForText('已保存，联网后自动发送');
  expect(phone.stored('outbox')).toHaveLength(1);
});

test('coming back to the front sends what is kept', async () => {
  const page = await answerWith('down');
  await page.waitForText('已保存');
  phone.network = 'up';
  phone.show();
  await outboxIsEmpty();
  expect(await satisfied()).toBe(before + 1);
});

test('the network coming back sends what is kept', async () => {
  const page = await answerWith('down');
  await page.waitForText('已保存');
  phone.reconnect();
  await outboxIsEmpty();
  expect(await satisfied()).toBe(before + 1);
});

test('without any sign from WeChat it is sent after a pause, and the page that waits says so by itself', async () => {
  const page = await answerWith('down');
  await page.waitForText('已保存');
  phone.network = 'up';
  await page.waitForText('已收到');
  expect(phone.stored('outbox')).toEqual([]);
  expect(submitted(phone).length).toBe(2);
  expect(await satisfied()).toBe(before + 1);
});

test('where the phone’s storage is full the page says so, nothing is sent, and the chosen steps stay', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, SATISFIED);
  phone.storageIsFull = true;
  await page.tap('#submit');
  await page.waitForText('手机存储空间已满，答卷没有保存');
  expect(submitted(phone)).toEqual([]);
  expect(isChosen(page, 1, SATISFIED)).toBe(true);
  phone.storageIsFull = false;
  await page.tap('#submit');
  await page.waitForText('已收到');
  expect(await satisfied()).toBe(before + 1);
});

test('a mini-program that was ended sends what is kept when it is opened again', async () => {
  const page = await answerWith('down');
  await page.waitForText('已保存');
  phone.close();
  phone = openPhone({ port: city.port, openid: phone.openid, storage: phone.storage });
  await outboxIsEmpty();
  expect(await satisfied()).toBe(before + 1);
});

test('a kept answer that comes too late is let go, and the resident is told', async () => {
  const page = await answerWith('down');
  await page.waitForText('已保存');
  await city.tell('at', '2026-12-01T00:00:00+08:00');
  phone.network = 'up';
  phone.show();
  await outboxIsEmpty();
  expect(phone.dialogs).toEqual([
    { title: '之前保存的答卷没有计入', content: expect.stringContaining('本轮测评已经结束') },
  ]);
});
