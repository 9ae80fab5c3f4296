/** @jest-environment jsdom */
import { COMMUNITY, NEIGHBOUR, openCity, STREET, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import type { Page } from './page';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('answer', COMMUNITY, 4, 90);
});
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

async function openScores(division: string): Promise<Page> {
  const invitation = await city.tell('invitationOf', 'official', division);
  const page = await phone.open('pages/official/scores', { invitation });
  await page.waitForText('答案分布');
  return page;
}

/** Long enough for whatever the page asks when it opens to be answered; the figures are asked for again every second. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1500));

test('while nobody reports anything there is no card', async () => {
  const page = await openScores('320404');
  await settled();
  expect(page.shows('#pressure')).toBe(false);
});

test('district and city read where residents were put under pressure, how many, and what they wrote', async () => {
  await city.tell('reportPressure', COMMUNITY, ['told'], 2);
  await city.tell('reportPressure', COMMUNITY, ['told', 'paid'], 1, '送了一袋米，要看截图');
  await city.tell('reportPressure', NEIGHBOUR, ['paid'], 1);
  for (const division of ['320404', '3204']) {
    const page = await openScores(division);
    await page.waitForText('居民反映：有人要求怎么答，或给好处');
    expect(page.text()).toContain('荷花池社区3 人说有人要求怎么答，1 人说有人给好处送了一袋米，要看截图');
    expect(page.text()).toContain('北大街社区1 人说有人给好处');
    expect(page.text()).not.toContain('0 人说');
    phone.close();
    phone = newPhone(city);
  }
});

test('the street, which the community answers to, reads nothing of it', async () => {
  const page = await openScores(STREET);
  await settled();
  expect(page.shows('#pressure')).toBe(false);
  expect(page.text()).not.toContain('截图');
});

test('below another division only its own reports are shown', async () => {
  const page = await openScores('3204');
  await page.waitForText('居民反映');
  await page.tap('#division-320402');
  await page.waitForText('天宁区');
  await settled();
  expect(page.shows('#pressure')).toBe(false);
});
