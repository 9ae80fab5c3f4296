/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, openPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';

const ACCOUNT = 'pages/staff/account';
const LOGIN = 'pages/staff/login';

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-15T10:00:00+08:00');
  phone = newPhone(city);
});
afterEach(() => phone.close());

const invitation = () => city.tell('invitationOf', 'staff', COMMUNITY);

const goesTo = (url: string) =>
  waitUntil(
    () => phone.visited.includes(url),
    () => `Visited ${phone.visited.join()}`,
  );

/** Chosen as a screen reader is told. */
async function choose(approval: Page, number: number): Promise<void> {
  await approval.tap(`#number-${number}`);
  await waitUntil(
    () => approval.attribute(`#number-${number}`, 'ariaChecked') === true,
    () => `${number} is not chosen`,
  );
}

async function openAccount() {
  const page = await phone.open(ACCOUNT, { invitation: await invitation() });
  await page.waitForText('已绑定的设备');
  return page;
}

test('a staff member sees who they are, bound by WeChat, and is still signed in hours and a restart later', async () => {
  const page = await openAccount();
  expect(page.text()).toContain('荷花池社区 社区工作人员');
  expect(page.text()).toContain('微信（当前）');
  phone.close();
  await city.tell('at', '2026-11-15T16:00:00+08:00');
  const { openid, storage } = phone;
  phone = openPhone({ port: city.port, openid, storage });
  await (await phone.open(ACCOUNT, {})).waitForText('荷花池社区 社区工作人员');
});

test('nothing that could sign somebody in elsewhere lies on the phone but the short session', async () => {
  await openAccount();
  expect([...phone.storage.keys()].sort()).toEqual(['desk', 'session']);
  const { data } = phone.sent.find(({ operation }) => operation === 'signIn')!;
  expect(Object.keys(data as object)).toEqual(['invitation']);
});

test('scanning the code of a PC leads to its approval, and the chosen number signs that PC in', async () => {
  const page = await openAccount();
  const { login, number, device } = await city.tell('openLogin');
  phone.code = `https://minping.test/l/${login}`;
  await page.tap('#scan');
  await goesTo(`/${LOGIN}?scene=${login}`);
  const approval = await phone.open(LOGIN, { scene: login });
  await approval.waitForText('一台 Windows 电脑的浏览器请求登录');
  expect(approval.text()).toContain('登录后将以“荷花池社区 社区工作人员”的身份操作');
  await approval.tap('#approve');
  await approval.waitForText('请先点选数字');
  await choose(approval, number);
  await approval.tap('#approve');
  await approval.waitForText('已登录');
  expect(await city.tell('signsIn', device)).toMatchObject({ output: { role: 'staff' } });
});

test('a wrong number signs nobody in, and whoever did not ask for it leaves it', async () => {
  await openAccount();
  const { login, number, device } = await city.tell('openLogin');
  const refused = await phone.open(LOGIN, { scene: login });
  await refused.tap('#not-me');
  await refused.waitForText('没有登录');
  const approval = await phone.open(LOGIN, { scene: login });
  await approval.waitForText('确认登录');
  const shown = Array.from({ length: 90 }, (_, i) => i + 10).filter((one) => approval.shows(`#number-${one}`));
  await choose(
    approval,
    shown.find((one) => one !== number)!,
  );
  await approval.tap('#approve');
  await approval.waitForText('这次登录已取消');
  expect(await city.tell('signsIn', device)).toEqual({ refusal: 'session-required' });
});

test('a resident’s poster and a look without a scan lead nowhere', async () => {
  const page = await openAccount();
  await page.tap('#scan');
  phone.code = `https://minping.test/r/${await city.tell('posterOf', COMMUNITY)}`;
  await page.tap('#scan');
  await page.waitForText('这不是民评的登录二维码');
  expect(phone.visited).toEqual([]);
});

test('whoever is not bound scans the code of an invitation, and goes on to the day’s work', async () => {
  const page = await phone.open(LOGIN, {});
  await page.waitForText('还没有绑定账号');
  phone.code = `https://minping.test/#/pages/staff/login?invitation=${await invitation()}`;
  await page.tap('#scan-invitation');
  await goesTo('/pages/staff/today');
  // From then on the page has nothing to ask.
  phone.visited.length = 0;
  await phone.open(LOGIN, {}).catch(() => undefined);
  await goesTo('/pages/staff/today');
});

test('after signing out the phone is nobody’s until it is invited again', async () => {
  const page = await openAccount();
  await page.tap('#sign-out');
  await page.waitForText('以后要重新扫码或用新的邀请链接登录');
  await page.tap('#sign-out-yes');
  await page.waitForText('已退出登录');
  expect([...phone.storage.keys()]).toEqual([]);
  await (await phone.open(ACCOUNT, {})).waitForText('需要登录');
});
