/** @jest-environment jsdom */
import { COMMUNITY, NEIGHBOUR, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { waitUntil } from './page';
import { RATE } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('answer', COMMUNITY, 4, 80);
  await city.tell('answer', COMMUNITY, 2, 20);
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-12-05T10:00:00+08:00');
  phone = newPhone(city);
});
afterEach(() => phone.close());

const scanned = async (community: string) => phone.open(RATE, { scene: await city.tell('posterOf', community) });

test('before anything is published a resident reads why, and can still say what is wrong', async () => {
  const page = await scanned(COMMUNITY);
  await page.waitForText('本轮测评已经结束');
  await page.waitForText('本社区还没有公布过结果');
  expect(page.text()).toContain('荷花池社区');
  expect(page.text()).toContain('下一轮测评的时间还没有定');
  await page.tap('#complain');
  await waitUntil(
    () => phone.visited.length === 1,
    () => 'It leads nowhere',
  );
  expect(phone.visited[0]).toMatch(/^\/pages\/resident\/complain\?code=./);
});

describe('after the results are published', () => {
  beforeAll(() => city.tell('publish'));

  test('they are shown with their interval, n, evidence in words and method', async () => {
    const page = await scanned(COMMUNITY);
    await page.waitForText('上一轮结果');
    expect(page.text()).toContain('满意的人占80%');
    expect(page.text()).toMatch(/误差范围 7\d%–8\d%/);
    expect(page.text()).toContain('100 人作答 · 自愿参与，不一定代表全体居民');
    expect(page.text()).toContain('计算方法 csm/1');
    expect(page.shows('#submit')).toBe(false);
  });

  test('where nobody answered there is no figure, and the page says why in plain words', async () => {
    const page = await scanned(NEIGHBOUR);
    await page.waitForText('还没有人作答。');
    expect(page.text()).not.toContain('误差范围');
    expect(page.text()).not.toContain('%');
  });

  test('the next round is announced', async () => {
    await city.tell('announce', '2027-02-01T00:00:00+08:00', '2027-03-01T00:00:00+08:00');
    const page = await scanned(COMMUNITY);
    await page.waitForText('下一轮测评 2月1日 00:00 开始');
  });
});
