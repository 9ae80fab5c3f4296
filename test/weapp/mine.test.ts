/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { fillIn, filed, MINE, openForm, said } from './complainant';
import { newPhone, type Phone } from './mini-program';
import type { Page } from './page';
import { choose, scan } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-25T10:00:00+08:00');
  phone = newPhone(city);
});
afterEach(() => phone.close());

async function rated(): Promise<void> {
  const page = await scan(city, phone, COMMUNITY);
  await choose(page, 1, 2);
  await page.tap('#submit');
  await page.waitForText('已收到');
  page.close();
}

async function openMine(): Promise<Page> {
  const page = await phone.open(MINE, { code: await city.tell('posterOf', COMMUNITY) });
  await page.waitForText('凭查询编号查看诉求');
  return page;
}

test('that there is an answer is shown, and never which', async () => {
  await rated();
  const page = await openMine();
  expect(page.text()).toContain('已有一份答卷（内容不显示）');
  for (const words of ['非常满意', '不满意', '基本满意']) expect(page.text()).not.toContain(words);
});

test('complaints are listed with where they stand, and lead to their follow-up', async () => {
  const reference = await filed(city, phone);
  const page = await openMine();
  expect(page.text()).toContain('公共设施，已提交，等待受理');
  await page.tap(`#complaint-${reference}`);
  expect(phone.visited).toEqual([`/pages/resident/complaint?reference=${reference}`]);
});

test('deleting says first what goes and what stays; then all of it is gone, here and on the server', async () => {
  await rated();
  await filed(city, phone);
  const draft = await openForm(city, phone);
  await fillIn(draft, 'noise', '夜里施工');
  phone.camera = [await city.tell('photo')];
  await draft.tap('#add-photo');
  await draft.waitForText('添加照片 1/6');
  draft.close();
  const before = await city.tell('stepsOf', COMMUNITY);
  const page = await openMine();
  await page.tap('#delete');
  await page.waitForText('会删除：您的答卷、反映和诉求');
  expect(page.text()).toContain('会保留：已截止的测评的汇总数字');
  expect(said(phone, 'deleteMyData')).toEqual([]);
  await page.tap('#delete-yes');
  await page.waitForText('删除了答卷1份、反映0条、诉求1件');
  expect(await city.tell('stepsOf', COMMUNITY)).toEqual(before.map((count, at) => (at === 1 ? count - 1 : count)));
  for (const key of phone.storage.keys()) expect(key).not.toMatch(/^photo/);
  expect(phone.stored('draft')).toBe('');
  expect(phone.stored('outbox') || []).toEqual([]);
  expect(phone.stored('complaints') || []).toEqual([]);
  page.close();
  await (await openMine()).waitForText('没有您的数据');
});

test('what waits to be sent is deleted with the rest, and is not sent afterwards', async () => {
  const form = await openForm(city, phone);
  await fillIn(form);
  phone.network = 'down';
  await form.tap('#complain-submit');
  await form.waitForText('已保存，联网后自动发送');
  form.close();
  phone.network = 'up';
  // Before the courier's next attempt.
  const before = (await city.tell('complaints')).length;
  const page = await phone.open(MINE, {});
  await page.tap('#delete');
  await page.tap('#delete-yes');
  await page.waitForText('这部手机里的内容已清除');
  phone.show();
  expect(phone.stored('outbox') || []).toEqual([]);
  expect((await city.tell('complaints')).length).toBeLessThanOrEqual(before + 1);
});

test('a deletion that does not get through is not called done', async () => {
  await rated();
  const page = await openMine();
  await page.tap('#delete');
  phone.network = 'down';
  await page.tap('#delete-yes');
  await page.waitForText('网络没有连上');
  expect(page.text()).not.toContain('已删除');
  phone.network = 'up';
  await page.tap('#delete-yes');
  await page.waitForText('已删除');
});

test('whoever left nothing reads that there is nothing', async () => {
  const page = await openMine();
  await page.waitForText('没有您的数据');
  expect(page.shows('#delete')).toBe(false);
});

test('without a code the complaints this phone knows are shown all the same', async () => {
  const reference = await filed(city, phone);
  const page = await phone.open(MINE, {});
  await page.waitForText(reference);
  expect(page.text()).toContain('扫描社区的二维码后再打开本页');
});
