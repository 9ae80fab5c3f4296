/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { choose, RATE, scan, submitted } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-15T10:00:00+08:00');
  phone = newPhone(city);
});
afterEach(() => phone.close());

test('a code that was changed is refused as none of ours', async () => {
  const scene = await city.tell('posterOf', COMMUNITY);
  const forged = scene.slice(0, 12) + (scene[12] === 'A' ? 'B' : 'A') + scene.slice(13);
  const page = await phone.open(RATE, { scene: forged });
  await page.waitForText('这个二维码不是民评发出的');
  expect(page.shows('#submit')).toBe(false);
});

test('before the round opens a resident reads when it will', async () => {
  await city.tell('at', '2026-10-31T23:59:59+08:00');
  const page = await phone.open(RATE, { scene: await city.tell('posterOf', COMMUNITY) });
  await page.waitForText('测评还没有开始');
  expect(page.text()).toContain('测评将于11月1日 00:00开始');
});

test('after the round has closed a resident reads when it did', async () => {
  await city.tell('at', '2026-12-01T00:00:00+08:00');
  const page = await phone.open(RATE, { scene: await city.tell('posterOf', COMMUNITY) });
  await page.waitForText('本轮测评已经结束');
  expect(page.text()).toContain('已于11月30日 24:00截止');
});

test('an answer sent after the round closed under the resident’s fingers is refused in words and not kept', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 4);
  await city.tell('at', '2026-12-01T00:00:00+08:00');
  await page.tap('#submit');
  await page.waitForText('本轮测评已经结束');
  expect(submitted(phone)).toHaveLength(1);
  expect(phone.stored('outbox')).toEqual([]);
});

test.each(['down', 'login page'] as const)(
  'scanning with the network %s says so, and the questions come with the network',
  async (network) => {
    phone.network = network;
    const page = await phone.open(RATE, { scene: await city.tell('posterOf', COMMUNITY) });
    await page.waitForText('网络没有连上');
    phone.network = 'up';
    await page.tap('.notice__retry');
    await page.waitForText('荷花池社区');
  },
);
