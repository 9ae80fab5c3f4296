/** @jest-environment jsdom */
import { openCity, type City } from './city';
import { fillIn, openForm, receipted, said } from './complainant';
import { newPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

const isAllowed = (page: Page) => page.attribute('#complain-notify', 'ariaChecked');

async function submitted(page: Page) {
  await fillIn(page);
  await page.tap('#complain-submit');
  await receipted(page);
  return said(phone, 'submitComplaint')[0]!.data;
}

test('one message is offered, not asked for; allowed in WeChat’s own dialog, the complaint says so', async () => {
  const page = await openForm(city, phone);
  expect(phone.askedForMessages).toEqual([]);
  expect(isAllowed(page)).toBe(false);
  await page.tap('#complain-notify');
  await waitUntil(
    () => isAllowed(page) === true,
    () => 'It is not shown as allowed',
  );
  expect(phone.askedForMessages).toEqual([['TEST-TEMPLATE']]);
  expect(await submitted(page)).toMatchObject({ notify: true });
});

test('refused in WeChat’s own dialog it stays unchosen, and the complaint goes without it', async () => {
  phone.allowsMessages = false;
  const page = await openForm(city, phone);
  await page.tap('#complain-notify');
  await waitUntil(
    () => phone.askedForMessages.length === 1,
    () => 'WeChat was not asked',
  );
  expect(await submitted(page)).not.toHaveProperty('notify');
  expect(isAllowed(page)).not.toBe(true);
});
