/** @jest-environment jsdom */
import { COMMUNITY, openCity, STREET, type City } from './city';
import { controlFaults } from './controls';
import { newPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';

const UPWARD = 'pages/staff/upward';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('makeUpAdmissions');
});
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

async function openUpward(): Promise<Page> {
  const invitation = await city.tell('invitationOf', 'staff', COMMUNITY);
  const page = await phone.open(UPWARD, { invitation });
  await page.waitForText('荷花池街道');
  return page;
}

const answersBecome = async (wanted: object[]) =>
  waitUntil(
    async () => JSON.stringify(await city.tell('upwardAnswers')) === JSON.stringify(wanted),
    () => `The answers are not ${JSON.stringify(wanted)}`,
  );

const of = (step: number | null, burdens: string[] = [], note: string | null = null) => ({
  division: STREET,
  step,
  burdens,
  note,
});

test('two taps rate the street, further ones say more, and the last takes it back', async () => {
  const page = await openUpward();
  expect(page.text()).toContain('民政局（演示）');
  await page.tap(`#target-${STREET}`);
  await page.tap('#step-2');
  await page.waitForText('已收到');
  await answersBecome([of(2)]);
  expect(page.attribute('#step-2', 'ariaChecked')).toBe(true);
  await page.tap('#burden-ledgers');
  await page.tap('#burden-meetings');
  await page.type('#upward-note-control', '表太多');
  await page.tap('#keep-note');
  await answersBecome([of(2, ['ledgers', 'meetings'], '表太多')]);
  await page.tap('#step-4');
  await answersBecome([of(4, ['ledgers', 'meetings'], '表太多')]);
  expect(controlFaults(page.tree())).toEqual([]);
  await page.tap('#take-back');
  await page.waitForText('已收回');
  await answersBecome([of(null)]);
});

test('what was given shows as given and no more: opened again, the page tells nobody what it was', async () => {
  const page = await openUpward();
  await page.tap(`#target-${STREET}`);
  await page.tap('#step-1');
  await page.waitForText('已收到');
  expect(page.text()).toContain('已评价');
  await page.tap('#close');
  const isOpen = (open: boolean) =>
    waitUntil(
      () => page.shows('#step-1') === open,
      () => page.text(),
    );
  await isOpen(false);
  await page.tap(`#target-${STREET}`);
  await isOpen(true);
  for (const step of [1, 2, 3, 4, 5]) expect(page.attribute(`#step-${step}`, 'ariaChecked')).toBe(false);
  expect(page.shows('#keep-note')).toBe(false);
});

test('without a network it is not said to be received, and is sent by a further tap', async () => {
  const page = await openUpward();
  await page.tap(`#target-${STREET}`);
  phone.network = 'down';
  await page.tap('#step-5');
  await page.waitForText('没有收到');
  expect(page.text()).not.toContain('已评价');
  phone.network = 'up';
  await page.tap('#retry');
  await page.waitForText('已收到');
});

test('an official is no rater', async () => {
  const page = await phone.open(UPWARD, { invitation: await city.tell('invitationOf', 'official', STREET) });
  await waitUntil(
    () => page.shows('.notice'),
    () => page.text(),
  );
});
