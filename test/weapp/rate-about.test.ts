/** @jest-environment jsdom */
import { AGES, SEXES } from '../../src/domain/stratum';
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';
import { choose, goTo, scan, submitted } from './resident';

const EVERY = [...AGES, ...SEXES];
const idOf = (one: string) => `#about-${one.replace('+', '')}`;

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

const said = (page: Page) => EVERY.filter((one) => page.attribute(idOf(one), 'ariaChecked') === true);

async function say(page: Page, one: string, wanted: string[]): Promise<void> {
  await page.tap(idOf(one));
  await waitUntil(
    () => said(page).join() === wanted.join(),
    () => `Said is ${said(page).join()}, not ${wanted.join()}`,
  );
}

async function openLast(): Promise<Page> {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 4);
  await page.tap('#remark');
  await page.waitForText('您是（选填）');
  return page;
}

const send = async (page: Page) => {
  await page.tap('#submit');
  await page.waitForText('已收到');
  return submitted(phone).at(-1)!.data as { about?: object };
};

test('age band and sex are asked on the last screen, one tap from the first, none of them preselected and all alike', async () => {
  const page = await openLast();
  expect(said(page)).toEqual([]);
  expect(new Set(EVERY.map((one) => String(page.attribute(idOf(one), 'class')).trim())).size).toBe(1);
  for (const one of EVERY) expect(page.attribute(idOf(one), 'ariaRole')).toBe('radio');
});

test('nothing else is asked there, and nothing of it on the screens before', async () => {
  const page = await scan(city, phone, COMMUNITY);
  expect(page.text()).not.toContain('您是（选填）');
  await goTo(page, 3);
  expect(page.text()).not.toContain('您是（选填）');
});

test('what is said is sent with the answers, and whatever is not is not there', async () => {
  const page = await openLast();
  await say(page, '60+', ['60+']);
  await say(page, 'male', ['60+', 'male']);
  expect((await send(page)).about).toEqual({ age: '60+', sex: 'male' });
});

test('one alone can be said', async () => {
  const page = await openLast();
  await say(page, 'female', ['female']);
  expect((await send(page)).about).toEqual({ sex: 'female' });
});

test('a second tap takes back what was said, another one takes its place', async () => {
  const page = await openLast();
  await say(page, '18-34', ['18-34']);
  await say(page, '35-59', ['35-59']);
  await say(page, '35-59', []);
  expect(await send(page)).not.toHaveProperty('about');
});

test('it is still there after going back to an item, and gone when one answers again', async () => {
  const page = await openLast();
  await say(page, '60+', ['60+']);
  await page.tap('#back');
  await page.waitForText('第 1 题');
  await page.tap('#remark');
  await page.waitForText('您是（选填）');
  expect(said(page)).toEqual(['60+']);
  await send(page);
  await page.tap('#again');
  await page.waitForText('第 1 题');
  await choose(page, 1, 4);
  await page.tap('#remark');
  await page.waitForText('您是（选填）');
  expect(said(page)).toEqual([]);
});
