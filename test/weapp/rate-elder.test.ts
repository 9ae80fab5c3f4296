/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, openPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';
import { choose, scan } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

const isElder = (page: Page): boolean =>
  page.attribute('#elder', 'ariaChecked') === true && page.shows('.screen--elder');

const turned = async (page: Page, on: boolean) => {
  await page.tap('#elder');
  await waitUntil(
    () => isElder(page) === on,
    () => `Elder mode is not turned ${on ? 'on' : 'off'}`,
  );
};

test('the switch to elder mode is on the first screen, says its state, and is kept for the next time', async () => {
  let page = await scan(city, phone, COMMUNITY);
  expect(page.attribute('#elder', 'ariaRole')).toBe('switch');
  expect(page.attribute('#elder', 'ariaLabel')).toBe('关怀版');
  expect(isElder(page)).toBe(false);
  await turned(page, true);
  phone.close();
  phone = openPhone({ port: city.port, openid: phone.openid, storage: phone.storage });
  page = await scan(city, phone, COMMUNITY);
  await waitUntil(
    () => isElder(page),
    () => 'The choice was not kept',
  );
  await turned(page, false);
});

test('turning it on loses nothing that was chosen, and an answer takes two taps there too', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 2);
  await turned(page, true);
  expect(page.attribute('#item-1-step-2', 'ariaChecked')).toBe(true);
  await page.tap('#submit');
  await page.waitForText('已收到');
});
