/** @jest-environment jsdom */
import { STEPS } from '../../src/domain/step';
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';
import { choose, goTo, scan } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

/** The whole of what WeChat is handed to draw, without the reference number and the ids that Taro counts up. */
async function thanked(page: Page): Promise<string> {
  await page.tap('#submit');
  await page.waitForText('已收到，谢谢您');
  await waitUntil(
    () => phone.sent.some(({ operation }) => operation === 'readResults'),
    () => 'What was done is not asked for',
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  const [reference] = /[34679A-Y]{4}-[34679A-Y]{4}/.exec(page.text()) ?? ['none'];
  return JSON.stringify(page.tree(), (key, value: unknown) => (key === 'sid' || key === 'data-sid' ? null : value))
    .replaceAll(reference, '')
    .replace(/"name":"(data-sid|id)","value":"_[^"]*"/g, '');
}

test('the thank-you page is the same to the last attribute for every step, for a full answer, a remark, a report and who answers', async () => {
  const trees: string[] = [];
  for (const step of STEPS) {
    const page = await scan(city, phone, COMMUNITY);
    await choose(page, 1, step);
    trees.push(await thanked(page));
    phone.close();
    phone = newPhone(city);
  }
  const page = await scan(city, phone, COMMUNITY);
  await page.tap('#told');
  await goTo(page, 2);
  await choose(page, 2, 1);
  await page.tap('#remark');
  await page.type('.question .free-text__field', '不满意');
  await page.tap('#about-60');
  await page.tap('#about-male');
  trees.push(await thanked(page));
  expect(trees[0]).toContain('本页对所有答案都一样');
  expect(new Set(trees).size).toBe(1);
});

test('it says until when the answer can be changed, and leads on with the code and nothing of the answer', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 1);
  await thanked(page);
  expect(page.text()).toContain('11月30日 24:00 前可以重新作答，以最后一次为准');
  const code = encodeURIComponent(await city.tell('posterOf', COMMUNITY));
  await page.tap('#complain');
  await page.tap('#mine');
  await waitUntil(
    () => phone.visited.length === 2,
    () => 'It leads nowhere',
  );
  expect(phone.visited).toEqual([`/pages/resident/complain?code=${code}`, `/pages/resident/mine?code=${code}`]);
});

test('the last results can be looked up, and the way back leads to the same page', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 3);
  const before = await thanked(page);
  await page.tap('#results');
  await page.waitForText('本社区还没有公布过结果');
  await page.tap('#back');
  await page.waitForText('已收到，谢谢您');
  const [reference] = /[34679A-Y]{4}-[34679A-Y]{4}/.exec(page.text()) ?? [''];
  expect(before).not.toContain(reference);
});
