/** @jest-environment jsdom */
import { openCity, type City } from './city';
import { COMPLAINT, filed, followUp, said } from './complainant';
import { newPhone, type Phone } from './mini-program';
import { waitUntil } from './page';

let city: City;
let phone: Phone;
let reference: string;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-25T10:00:00+08:00');
  phone = newPhone(city);
  reference = await filed(city, phone);
});
afterEach(() => phone.close());

const replied = { kind: 'replied', outcome: 'fixed', words: '楼道灯已经换好', photos: [] } as const;

async function communityReplies(): Promise<void> {
  await city.tell('at', '2026-11-26T09:00:00+08:00');
  await city.tell('unitTakes', reference, { kind: 'accepted', workload: 'ordinary' });
  await city.tell('at', '2026-11-27T15:30:00+08:00');
  await city.tell('unitTakes', reference, replied);
}

test('whoever holds the reference sees where the matter stands, until when, and every step oldest first', async () => {
  const page = await followUp(phone, reference);
  expect(page.text()).toContain('已提交，等待受理');
  expect(page.text()).toContain('社区应在11月26日 24:00前受理');
  await communityReplies();
  await page.tap('#refresh');
  await page.waitForText('已答复，请您确认');
  const words = page.text();
  const places = ['您提交了诉求11月25日 10:00', '荷花池社区已受理11月26日 09:00', '荷花池社区答复'].map((step) =>
    words.indexOf(step),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(words).toContain('楼道灯已经换好');
});

test.each([
  ['lower case', (text: string) => text.toLowerCase()],
  ['spaces', (text: string) => text.replaceAll('-', ' ')],
  ['nothing between the groups', (text: string) => text.replaceAll('-', '')],
])('a reference typed with %s is understood', async (_, typed) => {
  const page = await phone.open(COMPLAINT, {});
  await page.type('#reference-control', typed(reference));
  await page.tap('#find');
  await page.waitForText('办理经过');
});

test('a reference that is too short or stands for nothing is said to be so, and can be corrected', async () => {
  const page = await phone.open(COMPLAINT, {});
  await page.type('#reference-control', reference.slice(0, 9));
  await page.tap('#find');
  await page.waitForText('编号应有16位，现在是8位');
  const wrong = reference.replace(/.$/, (last) => (last === 'A' ? 'C' : 'A'));
  await page.type('#reference-control', wrong);
  await page.tap('#find');
  await page.waitForText('没有找到这件诉求');
  await page.type('#reference-control', reference);
  await page.tap('#find');
  await page.waitForText('办理经过');
});

test('a deadline that has passed is said to have passed', async () => {
  await city.tell('at', '2026-11-27T00:00:00+08:00');
  const page = await followUp(phone, reference);
  expect(page.text()).toContain('已超过期限（11月26日 24:00），社区没有按时受理');
});

test('only the resident says whether it is fixed: three equal choices, none made', async () => {
  const before = await followUp(phone, reference);
  expect(before.shows('#verdict-fixed')).toBe(false);
  before.close();
  await communityReplies();
  const page = await followUp(phone, reference);
  for (const verdict of ['fixed', 'partly', 'not-fixed']) {
    expect(page.attribute(`#verdict-${verdict}`, 'ariaChecked')).toBe(false);
    expect(page.attribute(`#verdict-${verdict}`, 'class')).toBe('judgement__choice ');
  }
  await page.tap('#judge');
  await page.waitForText('请先选择是否解决');
  expect(said(phone, 'judgeComplaint')).toEqual([]);
});

test('未解决 opens the matter again, and after a further reply the resident is asked anew', async () => {
  await communityReplies();
  const page = await followUp(phone, reference);
  await page.tap('#verdict-not-fixed');
  await page.tap('#handling-2');
  await page.tap('#judge');
  await page.waitForText('您确认：未解决，重新办理');
  expect(said(phone, 'judgeComplaint')[0]!.data).toMatchObject({ verdict: 'not-fixed', step: 2 });
  expect(page.shows('#judge')).toBe(false);
  await city.tell('unitTakes', reference, { ...replied, words: '线路已重新接好' });
  await page.tap('#refresh');
  await page.waitForText('再次确认：这件事解决了吗？');
  expect(page.attribute('#verdict-not-fixed', 'ariaChecked')).toBe(false);
  await page.tap('#verdict-fixed');
  await page.tap('#handling-5');
  await page.tap('#judge');
  await page.waitForText('已结案：您确认已解决');
});

test('silence is called 未回应, never solved', async () => {
  await communityReplies();
  await city.tell('at', '2026-12-09T00:00:00+08:00');
  await city.tell('unitTakes', reference, { kind: 'closed' }, 'clock');
  const page = await followUp(phone, reference);
  expect(page.text()).toContain('已结案：您未回应');
  expect(page.text()).not.toContain('您确认已解决');
});

test('without a network the verdict is kept, said to be kept, and sent when the network is back', async () => {
  await communityReplies();
  const page = await followUp(phone, reference);
  await page.tap('#verdict-partly');
  phone.network = 'down';
  await page.tap('#judge');
  await page.waitForText('您的确认保存在本机，还没有送达');
  phone.reconnect();
  await page.waitForText('您确认：部分解决，重新办理');
});

test('withdrawing asks once more, and can be left', async () => {
  const page = await followUp(phone, reference);
  await page.tap('#withdraw');
  await page.waitForText('撤回后不再办理，不能恢复');
  await page.tap('#withdraw-no');
  await waitUntil(
    () => page.shows('#withdraw'),
    () => 'The question stays',
  );
  expect(said(phone, 'withdrawComplaint')).toEqual([]);
  await page.tap('#withdraw');
  await page.tap('#withdraw-yes');
  await page.waitForText('您撤回了诉求');
  expect(page.text()).toContain('已撤回');
  expect(page.shows('#withdraw')).toBe(false);
});

test('without a network what was read stays, and the page says why it is not newer', async () => {
  const page = await followUp(phone, reference);
  phone.network = 'down';
  await page.tap('#refresh');
  await page.waitForText('网络没有连上');
  expect(page.text()).toContain('已提交，等待受理');
});
