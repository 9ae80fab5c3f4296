/** @jest-environment jsdom */
import { COMMUNITY, NEIGHBOUR, openCity, STREET, type City } from './city';
import { newPhone, type Phone } from './mini-program';

const SCORES = 'pages/official/scores';
const HALF_ANSWERED = '320404006004';
const CONTENT = '320404006010';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('answer', COMMUNITY, 4, 90);
  await city.tell('answer', COMMUNITY, 2, 30);
  await city.tell('answer', NEIGHBOUR, 5, 9);
  await city.tell('answer', HALF_ANSWERED, 4, 60);
  await city.tell('answer', HALF_ANSWERED, 2, 20);
  await city.tell('answer', CONTENT, 5, 120);
  await city.tell('answer', CONTENT, 3, 10);
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
  // 90 of 120; Wilson at n* = 119 is 0.6651 to 0.8191, limits rounded outwards.
  expect(page.text()).toContain('75%95% 区间 66–82n=120');
  expect(page.text()).toContain('开放参与，非概率样本 · 方法 csm/1');
  expect(page.text()).toContain('非常满意、满意90');
  expect(page.text()).toContain('基本满意、不满意、非常不满意30');
});

test('a target is judged by the interval, never by the point', async () => {
  const page = await openScores(COMMUNITY);
  expect(page.text()).toContain('目标 80%尚不能判定目标落在区间之内');
});

test('a division with fewer than ten answers shows 样本不足, and the total above does not give it away', async () => {
  const page = await openScores(STREET);
  // 北大街社区 has nine answers, all 非常满意; 西新桥一村, with eighty the smallest of the others, is withheld with it.
  expect(page.text()).toContain('北大街社区样本不足');
  expect(page.text()).toContain('西新桥一村社区不单独公布');
  expect(page.text()).not.toContain('n=9');
  expect(page.text()).not.toContain('100%');
});

test('divisions stand in three bands against the whole, and those not scored apart', async () => {
  const page = await openScores(STREET);
  const order = ['高于总体', '西新桥二村社区', '无显著差异', '荷花池社区', '未评', '北大街社区', '西新桥一村社区'];
  const places = order.map((words) => page.text().lastIndexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(page.text()).toContain('西新桥二村社区第 1 位');
});

test('a tap on a division below opens its figures, and a tap on the way back those above', async () => {
  const page = await openScores(STREET);
  await page.waitForText('n=339');
  await page.tap(`#division-${COMMUNITY}`);
  await page.waitForText('75%95% 区间 66–82n=120');
  expect(page.shows(`#division-${COMMUNITY}`)).toBe(false);
  await page.tap('.path__step');
  await page.waitForText('n=339');
});

test('a division below is announced with its name and figures', async () => {
  const page = await openScores(STREET);
  expect(page.attribute(`#division-${COMMUNITY}`, 'ariaRole')).toBe('button');
  expect(page.attribute(`#division-${COMMUNITY}`, 'ariaLabel')).toBe(
    '荷花池社区，满意率 75%，区间 66 到 82，n=120，第 2 位',
  );
  expect(page.attribute(`#division-${NEIGHBOUR}`, 'ariaLabel')).toBe('北大街社区，样本不足：有效答卷少于 10 份');
});

test('an answer given meanwhile appears without a tap', async () => {
  const page = await openScores(COMMUNITY);
  await page.waitForText('n=120');
  await city.tell('answer', COMMUNITY, 4, 1);
  await page.waitForText('n=121');
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

test('the scores are taken away as a workbook, which the phone opens; one that breaks off is not taken for whole', async () => {
  const page = await openScores(STREET);
  await page.tap('#export-table');
  await page.waitForText('已生成并打开');
  // A zip archive, as every xlsx.
  expect(phone.opened.map((file) => file.toString('latin1', 0, 2))).toEqual(['PK']);
  phone.downloads = 'broken';
  await page.tap('#export-table');
  await page.waitForText('没有下载完整');
  expect(phone.opened).toHaveLength(1);
});
