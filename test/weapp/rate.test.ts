/** @jest-environment jsdom */
import { REMARK_LIMIT } from '../../src/domain/submission';
import { STEP_WORDS, STEPS } from '../../src/domain/step';
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { choose, isChosen, scan, submitted } from './resident';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  // As many as it takes for figures to be shown.
  await city.tell('answer', COMMUNITY, 3, 10);
});
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

test('a scanned poster shows whose survey it is, until when, and the five words and 不了解 with none chosen', async () => {
  const page = await scan(city, phone, COMMUNITY);
  expect(page.text()).toContain('荷花池社区');
  expect(page.text()).toContain('11月30日截止');
  for (const step of STEPS) {
    expect(page.text()).toContain(STEP_WORDS[step]);
    expect(isChosen(page, 1, step)).toBe(false);
  }
  await page.tap('#item-2');
  await page.waitForText('您对社区办理居民事务的服务满意吗？');
  expect(STEPS.filter((step) => isChosen(page, 2, step))).toEqual([]);
});

test('满意 is received, receipted and counted as one 满意', async () => {
  const page = await scan(city, phone, COMMUNITY);
  const before = await city.tell('stepsOf', COMMUNITY);
  await choose(page, 1, 4);
  await page.tap('#submit');
  await page.waitForText('已收到');
  expect(page.text()).toMatch(/[34679A-Y]{4}-[34679A-Y]{4}受理编号/);
  const after = await city.tell('stepsOf', COMMUNITY);
  expect(after).toEqual(before.map((count, index) => (index === 3 ? count + 1 : count)));
});

test('what is sent holds the chosen step and nothing that tells who chose it', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 4);
  await page.tap('#submit');
  await page.waitForText('已收到');
  expect(submitted(phone)).toHaveLength(1);
  const [sent] = submitted(phone);
  expect(sent!.data).toEqual({
    id: expect.stringMatching(UUID),
    code: await city.tell('posterOf', COMMUNITY),
    round: await city.tell('round'),
    answers: [{ item: 1, step: 4 }],
  });
  expect(sent!.header).toEqual({ 'content-type': 'application/json' });
});

test('further items and a remark are sent along', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 5);
  await page.tap('#item-3');
  await choose(page, 3, 1);
  await page.waitForText('已答 1 / 6');
  await page.type('.at-textarea__textarea', '楼道的灯坏了');
  await page.waitForText(`6/${REMARK_LIMIT}`);
  await page.tap('#submit');
  await page.waitForText('已收到');
  expect(submitted(phone)[0]!.data).toMatchObject({
    answers: [
      { item: 1, step: 5 },
      { item: 3, step: 1 },
    ],
    remark: '楼道的灯坏了',
  });
  expect(await city.tell('remarks')).toEqual(['楼道的灯坏了']);
});

test('without an answer to the headline nothing is sent and the page says what is missing', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await page.tap('#item-2');
  await choose(page, 2, 4);
  await page.tap('#submit');
  await page.waitForText('请先回答最上面的一题');
  expect(submitted(phone)).toEqual([]);
  expect(phone.stored('outbox')).toBe('');
});

test('a resident who answers again counts once, with the last answer', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 5);
  await page.tap('#submit');
  await page.waitForText('已收到');
  const before = await city.tell('stepsOf', COMMUNITY);
  await page.tap('.thanks__again');
  await choose(page, 1, 2);
  await page.tap('#submit');
  await page.waitForText('已收到');
  const after = await city.tell('stepsOf', COMMUNITY);
  expect(after).toEqual(before.map((count, index) => count + ({ 1: 1, 4: -1 }[index] ?? 0)));
});

test('a screen reader hears each word as a radio button, and which one is chosen', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 4);
  for (const step of STEPS) {
    expect(page.attribute(`#item-1-step-${step}`, 'ariaRole')).toBe('radio');
    expect(page.attribute(`#item-1-step-${step}`, 'ariaLabel')).toBe(STEP_WORDS[step]);
    expect(page.attribute(`#item-1-step-${step}`, 'ariaChecked')).toBe(step === 4);
  }
  expect(page.attribute('#item-2', 'ariaRole')).toBe('button');
  expect(page.attribute('#item-2', 'ariaExpanded')).toBe(false);
});
