/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { waitUntil } from './page';
import { RATE } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('answer', COMMUNITY, 1, 3);
});
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

async function openShare() {
  const page = await phone.open('pages/staff/share', {
    invitation: await city.tell('invitationOf', 'staff', COMMUNITY),
  });
  await page.waitForText('荷花池社区');
  return page;
}

test('staff see how many have answered and how many are missing, not what was answered', async () => {
  const page = await openShare();
  await page.waitForText('份答卷');
  expect(page.text()).toContain('3 份答卷');
  expect(page.text()).toContain('满 100 份才会给出得分，还需 97 份');
  expect(page.text()).not.toContain('不满意');
});

test('the copied link opens the survey of the staff member’s own community', async () => {
  const page = await openShare();
  await page.tap('.copy-link__copy');
  await waitUntil(
    () => phone.clipboard !== '',
    () => 'Nothing was copied',
  );
  const scene = /\/r\/([A-Za-z0-9_-]{31})$/.exec(phone.clipboard)![1]!;
  phone.close();
  phone = newPhone(city);
  const survey = await phone.open(RATE, { scene });
  await survey.waitForText('荷花池社区');
});
