/** @jest-environment jsdom */
import { DEFAULT_ITEMS } from '../../src/domain/item';
import { REMARK_LIMIT } from '../../src/domain/submission';
import { STEP_WORDS, STEPS, type Step } from '../../src/domain/step';
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';
import { choose, goTo, isChosen, scan, submitted } from './resident';

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

const submit = async (page: Page) => {
  await page.tap('#submit');
  await page.waitForText('已收到');
};

test('a scanned poster shows whose survey it is, until when, and one item with its words and none chosen', async () => {
  const page = await scan(city, phone, COMMUNITY);
  expect(page.text()).toContain('荷花池社区');
  expect(page.text()).toContain('11月30日截止');
  expect(page.text()).toContain('第 1 题，共 7 题（其余可不答）');
  for (const step of STEPS) {
    expect(page.text()).toContain(STEP_WORDS[step]);
    expect(isChosen(page, 1, step)).toBe(false);
  }
  for (const { item, question } of DEFAULT_ITEMS)
    expect([item, page.text().includes(question)]).toEqual([item, item === 1]);
});

test.each(STEPS)('from scan to sent in two taps: step %s is received, receipted and counted', async (step) => {
  const page = await scan(city, phone, COMMUNITY);
  const before = await city.tell('stepsOf', COMMUNITY);
  await choose(page, 1, step);
  await submit(page);
  expect(page.text()).toMatch(/[34679A-Y]{4}-[34679A-Y]{4}受理编号/);
  const after = await city.tell('stepsOf', COMMUNITY);
  expect(after).toEqual(before.map((count, index) => (index === step - 1 ? count + 1 : count)));
});

test('what is sent holds the chosen step and nothing that tells who chose it', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 4);
  await submit(page);
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

test('the other items are offered once the headline is answered, and nothing moves by itself', async () => {
  const page = await scan(city, phone, COMMUNITY);
  expect(['#next', '#skip', '#back', '#remark'].filter((way) => page.shows(way))).toEqual([]);
  await choose(page, 1, 4);
  expect(page.text()).toContain('接着评其他 6 项');
  expect(page.text()).toContain('第 1 题');
  await page.tap('#next');
  await page.waitForText(DEFAULT_ITEMS[1]!.question);
  expect(page.text()).toContain('第 2 题，共 7 题（可不答）');
  expect(STEPS.filter((step) => isChosen(page, 2, step))).toEqual([]);
  await choose(page, 2, 1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(page.text()).toContain('第 2 题');
});

test('an item may be skipped, and going back finds what was chosen', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await goTo(page, 3);
  await choose(page, 3, 2);
  await page.tap('#back');
  await page.waitForText('第 2 题');
  expect(page.shows('#skip')).toBe(true);
  await page.tap('#back');
  await page.waitForText('第 1 题');
  expect(isChosen(page, 1, 4)).toBe(true);
  expect(page.shows('#back')).toBe(false);
  await submit(page);
  expect(submitted(phone)[0]!.data).toMatchObject({
    answers: [
      { item: 1, step: 4 },
      { item: 3, step: 2 },
    ],
  });
});

test('all items in their order, each with a step of its own, and the remark come last and are sent together', async () => {
  const page = await scan(city, phone, COMMUNITY);
  const answers = DEFAULT_ITEMS.map(({ item }) => ({ item, step: (item % 6) as Step }));
  for (const { item, step } of answers) {
    await page.waitForText(`第 ${item} 题`);
    await choose(page, item, step);
    await page.tap(item < answers.length ? '#next' : '#remark');
  }
  await page.waitForText('还有什么想说的？');
  await page.type('.free-text__field', '楼道的灯坏了');
  await page.waitForText(`6/${REMARK_LIMIT}`);
  await submit(page);
  expect(submitted(phone)[0]!.data).toMatchObject({ answers, remark: '楼道的灯坏了' });
  expect(await city.tell('remarks')).toEqual(['楼道的灯坏了']);
});

test('a remark can be written without answering the other items, and the way back leads where one came from', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await goTo(page, 2);
  await page.tap('#remark');
  await page.waitForText('还有什么想说的？');
  await page.type('.free-text__field', '谢谢');
  await page.tap('#back');
  await page.waitForText('第 2 题');
  await submit(page);
  expect(submitted(phone)[0]!.data).toMatchObject({ answers: [{ item: 1, step: 4 }], remark: '谢谢' });
});

test('without an answer to the headline nothing is sent and the page says what is missing', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await page.tap('#submit');
  await page.waitForText('请先选一个答案');
  expect(submitted(phone)).toEqual([]);
  expect(phone.stored('outbox') || []).toEqual([]);
  await choose(page, 1, 3);
  expect(page.text()).not.toContain('请先选一个答案');
});

test('a resident who answers again sees nothing of the earlier answer and counts once, with the last one', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await goTo(page, 2);
  await choose(page, 2, 1);
  await page.tap('#remark');
  await page.type('.free-text__field', '早先的话');
  await submit(page);
  const before = await city.tell('stepsOf', COMMUNITY);
  await page.tap('#again');
  await page.waitForText('第 1 题');
  expect(STEPS.filter((step) => isChosen(page, 1, step))).toEqual([]);
  await goTo(page, 2);
  expect(STEPS.filter((step) => isChosen(page, 2, step))).toEqual([]);
  await page.tap('#remark');
  await page.waitForText(`0/${REMARK_LIMIT}`);
  await page.tap('#back');
  await page.waitForText('第 2 题');
  await page.tap('#back');
  await page.waitForText('第 1 题');
  await choose(page, 1, 2);
  await submit(page);
  const after = await city.tell('stepsOf', COMMUNITY);
  expect(after).toEqual(before.map((count, index) => count + ({ 1: 1, 3: -1 }[index] ?? 0)));
});

test('while an answer is on its way a second tap sends nothing and the words cannot be changed', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 4);
  await page.tap('#submit');
  await page.tap('#item-1-step-1');
  await page.tap('#submit');
  await page.waitForText('已收到');
  expect(submitted(phone).map(({ data }) => (data as { answers: unknown }).answers)).toEqual([[{ item: 1, step: 4 }]]);
});

test('a screen reader hears each word as a radio button, and which one is chosen', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 0);
  for (const step of STEPS) {
    expect(page.attribute(`#item-1-step-${step}`, 'ariaRole')).toBe('radio');
    expect(page.attribute(`#item-1-step-${step}`, 'ariaLabel')).toBe(STEP_WORDS[step]);
    expect(page.attribute(`#item-1-step-${step}`, 'ariaChecked')).toBe(step === 0);
  }
});

test('the privacy notice is one tap from the question', async () => {
  const page = await scan(city, phone, COMMUNITY);
  await page.tap('#privacy');
  await waitUntil(
    () => phone.visited.includes('/pages/resident/privacy'),
    () => `Visited ${phone.visited.join()}`,
  );
});
