/** @jest-environment jsdom */
import { COMMUNITY, openCity, STREET, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('at', '2026-11-10T10:00:00+08:00');
  for (let i = 0; i < 22; i += 1)
    await city.tell('complain', COMMUNITY, { category: 'noise', text: `第${i}件：夜里施工` });
  await city.tell('at', '2026-10-10T10:00:00+08:00');
  await city.tell('complain', COMMUNITY, { category: 'parking', text: '消防通道停着车' });
  await city.tell('at', '2026-11-15T10:00:00+08:00');
  await city.tell('answer', COMMUNITY, 1, 3);
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-15T10:00:00+08:00');
  phone = newPhone(city);
});
afterEach(() => phone.close());

async function openLedger(role: 'staff' | 'official' = 'staff', division = COMMUNITY): Promise<Page> {
  const page = await phone.open('pages/staff/ledger', { invitation: await city.tell('invitationOf', role, division) });
  await page.waitForText('共 ');
  return page;
}

test('staff read their ledger of complaints twenty rows at a time, each row a card with what it is called', async () => {
  const page = await openLedger();
  await page.tap('#period-all');
  await page.waitForText('共 23 行');
  expect(page.text()).toContain('承办单位荷花池社区');
  expect(page.text()).toContain('类别噪音扰民');
  expect(page.text()).not.toContain('消防通道');
  await page.tap('#more');
  await page.waitForText('消防通道停着车');
  expect(page.shows('#more')).toBe(false);
});

test('another ledger and other months are one tap each; what was answered is in none of them', async () => {
  const page = await openLedger();
  await page.tap('#period-month');
  await waitUntil(
    () => page.attribute('#period-month', 'ariaChecked') === true && page.text().includes('共 '),
    () => page.text(),
  );
  await page.tap('#kind-answers');
  await page.waitForText('答卷份数3');
  expect(page.text()).not.toMatch(/满意/);
  await page.tap('#kind-rounds');
  await page.waitForText('2026年第四轮');
  await page.tap('#kind-shares');
  await page.waitForText('海报二维码');
});

test('an official reads the ledger of the whole street', async () => {
  const page = await openLedger('official', STREET);
  expect(page.text()).toContain('荷花池街道台账');
});

test('the workbook is fetched and opened on the phone, and its hash is then on the page', async () => {
  const page = await openLedger();
  await page.tap('#export');
  await page.waitForText('已生成并打开');
  expect(phone.opened).toHaveLength(1);
  // A zip archive, as every xlsx.
  expect(phone.opened[0]!.toString('latin1', 0, 2)).toBe('PK');
  await waitUntil(
    () => /[0-9a-f]{64}/.test(page.text()),
    () => `No hash is shown: ${page.text()}`,
  );
});

test('a download that breaks off is not taken for a whole file', async () => {
  const page = await openLedger();
  phone.downloads = 'broken';
  await page.tap('#export');
  await page.waitForText('没有下载完整');
  expect(phone.opened).toEqual([]);
});

test('inside WeChat’s cloud, which hands out no files, the page says where to go', async () => {
  const page = await openLedger();
  await city.tell('handsOutFiles', false);
  await page.tap('#export');
  await page.waitForText('请在电脑浏览器里');
  await city.tell('handsOutFiles', true);
});

test('without a session the page says how to get one', async () => {
  const page = await phone.open('pages/staff/ledger', {});
  await page.waitForText('需要登录');
});
