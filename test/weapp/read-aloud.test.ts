/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { choose, scan } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

test('the question and its answers are read aloud at a tap, and the button says how to stop', async () => {
  const page = await scan(city, phone, COMMUNITY);
  expect(page.attribute('#read-aloud', 'ariaRole')).toBe('button');
  await page.tap('#read-aloud');
  await page.waitForText('停止');
  expect(phone.speech.asked).toEqual([
    '总体而言，您对本社区（村）为居民服务的工作满意吗？。非常满意。满意。基本满意。不满意。非常不满意。不了解',
  ]);
  expect(phone.speech.played).toEqual(['1.mp3']);
  phone.speech.end();
  await page.waitForText('朗读');
});

test('reading chooses nothing, and another question can be read anew', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await page.tap('#read-aloud');
  await page.waitForText('停止');
  await choose(page, 1, 4);
  await page.tap('#next');
  await page.waitForText('第 2 题');
  await page.waitForText('朗读');
  await page.tap('#read-aloud');
  await page.waitForText('停止');
  expect(phone.speech.asked).toHaveLength(2);
  expect(phone.speech.asked[1]).toContain('您对社区办理居民事务的服务满意吗？');
});
