/** @jest-environment jsdom */
import { COMMUNITY, NEIGHBOUR, openCity, STREET, type City } from './city';
import { newPhone, type Phone } from './mini-program';

const SCORES = 'pages/official/scores';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('answer', COMMUNITY, 4, 30);
  await city.tell('answer', COMMUNITY, 2, 10);
  await city.tell('answer', NEIGHBOUR, 5, 9);
});
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

/** The scores as the official of a division reads them, by the link they were sent. */
async function openScores(division: string) {
  const page = await phone.open(SCORES, { invitation: await city.tell('invitationOf', 'official', division) });
  await page.waitForText('答案分布');
  return page;
}

test('an invited official reads the satisfaction rate with its interval, n and method', async () => {
  const page = await openScores(COMMUNITY);
  // 30 of 40; Wilson 0.5981 to 0.8581, limits rounded outwards.
  expect(page.text()).toContain('75%95% 区间 59–86n=40');
  expect(page.text()).toContain('开放参与，非概率样本 · 方法 csm/1');
  expect(page.text()).toContain('满意30');
  expect(page.text()).toContain('不满意10');
});

test('a division with fewer than ten answers shows 样本不足 and no figure', async () => {
  const page = await openScores(STREET);
  // 北大街社区 has nine answers, all 非常满意.
  expect(page.text()).toContain('北大街社区样本不足');
  expect(page.text()).not.toContain('n=9');
  expect(page.text()).not.toContain('100%');
});

test('a tap on a division below opens its figures, and a tap on the way back those above', async () => {
  const page = await openScores(STREET);
  await page.waitForText('n=49');
  await page.tap(`#division-${COMMUNITY}`);
  await page.waitForText('75%95% 区间 59–86n=40');
  expect(page.shows(`#division-${COMMUNITY}`)).toBe(false);
  await page.tap('.path__step');
  await page.waitForText('n=49');
});

test('a division below is announced with its name and figures', async () => {
  const page = await openScores(STREET);
  expect(page.attribute(`#division-${COMMUNITY}`, 'ariaRole')).toBe('button');
  expect(page.attribute(`#division-${COMMUNITY}`, 'ariaLabel')).toBe('荷花池社区，满意率 75%，区间 59 到 86，n=40');
  expect(page.attribute(`#division-${NEIGHBOUR}`, 'ariaLabel')).toBe('北大街社区，样本不足');
});

test('an answer given meanwhile appears without a tap', async () => {
  const page = await openScores(NEIGHBOUR);
  expect(page.text()).toContain('样本不足');
  await city.tell('answer', NEIGHBOUR, 5, 1);
  await page.waitForText('n=10');
});

test('an invitation opens once; whoever uses it again is told to ask for another', async () => {
  const invitation = await city.tell('invitationOf', 'official', STREET);
  const first = await phone.open(SCORES, { invitation });
  await first.waitForText('荷花池街道');
  phone.close();
  phone = newPhone(city);
  const second = await phone.open(SCORES, { invitation });
  await second.waitForText('登录链接已失效');
});

test('without an invitation nothing is shown but the way to one', async () => {
  const page = await phone.open(SCORES, {});
  await page.waitForText('需要登录');
  expect(page.text()).not.toContain('满意率');
});
