/** @jest-environment jsdom */
import { openCity, type City } from './city';
import { COMPLAIN, fillIn, filed, followUp, MATTER, openForm, receipted, said } from './complainant';
import { newPhone, openPhone, type Phone } from './mini-program';
import { waitUntil } from './page';

let city: City;
let phone: Phone;
beforeAll(async () => (city = await openCity()));
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-25T10:00:00+08:00');
  phone = newPhone(city);
});
afterEach(() => phone.close());

test('what is kept is said before anything is asked, and only the matter itself is asked for', async () => {
  const page = await openForm(city, phone);
  const words = page.text();
  expect(words.indexOf('保存到您删除为止')).toBeGreaterThan(-1);
  expect(words.indexOf('保存到您删除为止')).toBeLessThan(words.indexOf('是哪方面的问题'));
  expect(words).toContain('不填就是匿名');
  await fillIn(page);
  await page.tap('#complain-submit');
  await receipted(page);
  const [sent] = said(phone, 'submitComplaint');
  expect(Object.keys(sent!.data as object).sort()).toEqual(['category', 'code', 'id', 'text']);
});

test('the form says whose community it is written to', async () => {
  const page = await openForm(city, phone);
  await page.waitForText('向荷花池社区反映问题');
});

test('none of the twelve categories is chosen before the resident chooses', async () => {
  const page = await openForm(city, phone);
  expect(page.attribute('#category-cleaning', 'ariaChecked')).toBe(false);
  await page.tap('#category-stamp');
  await waitUntil(
    () => page.attribute('#category-stamp', 'ariaChecked') === true,
    () => 'The category is not shown as chosen',
  );
  expect(page.attribute('#category-stamp', 'ariaRole')).toBe('radio');
});

test('what is missing is said beside its field, and nothing is sent', async () => {
  const page = await openForm(city, phone);
  await page.tap('#complain-submit');
  await page.waitForText('请选择是哪方面的问题');
  expect(page.text()).toContain('请写下是什么问题');
  await fillIn(page);
  expect(page.text()).not.toContain('请写下是什么问题');
  expect(said(phone, 'submitComplaint')).toEqual([]);
});

test('a text that is too long is not cut off: the page says by how much', async () => {
  const page = await openForm(city, phone);
  await fillIn(page, 'noise', '吵'.repeat(1003));
  await page.tap('#complain-submit');
  await page.waitForText('超出了3个字');
  expect(said(phone, 'submitComplaint')).toEqual([]);
});

test('the secret reference can be copied and leads to the follow-up', async () => {
  const page = await openForm(city, phone);
  await fillIn(page);
  await page.tap('#complain-submit');
  const reference = await receipted(page);
  await page.tap('#copy-reference');
  await page.waitForText('已复制');
  expect(phone.clipboard).toBe(reference);
  await page.tap('#follow');
  await waitUntil(
    () => phone.visited.length > 0,
    () => 'The button leads nowhere',
  );
  expect(phone.visited).toEqual([`/pages/resident/complaint?reference=${reference}`]);
});

test('without a network the complaint is kept and not called received; it is sent by itself and counts once', async () => {
  const page = await openForm(city, phone);
  const before = (await city.tell('complaints')).length;
  await fillIn(page);
  phone.network = 'down';
  await page.tap('#complain-submit');
  await page.waitForText('已保存，联网后自动发送');
  expect(page.text()).not.toContain('已收到');
  phone.reconnect();
  await receipted(page);
  expect(await city.tell('complaints')).toHaveLength(before + 1);
});

test('where the phone’s storage is full the page says so, nothing is sent, and what was written stays', async () => {
  const page = await openForm(city, phone);
  await fillIn(page);
  phone.storageIsFull = true;
  await page.tap('#complain-submit');
  await page.waitForText('手机存储空间已满，内容没有保存');
  expect(said(phone, 'submitComplaint')).toEqual([]);
  phone.storageIsFull = false;
  await page.tap('#complain-submit');
  await receipted(page);
  expect(said(phone, 'submitComplaint')[0]!.data).toMatchObject({ text: MATTER });
});

test('what was written and not sent is offered again, and shown only to whoever asks for it', async () => {
  const page = await openForm(city, phone);
  await fillIn(page);
  page.close();
  phone = openPhone({ port: city.port, openid: phone.openid, storage: phone.storage });
  const again = await openForm(city, phone);
  await again.waitForText('上次写的内容还没有提交');
  expect(again.text()).toContain('0 / 1000');
  await again.tap('#draft-resume');
  await again.waitForText(`${MATTER.length} / 1000`);
  expect(again.attribute('#category-facilities', 'ariaChecked')).toBe(true);
});

test('a draft that is not wanted is gone', async () => {
  const page = await openForm(city, phone);
  await fillIn(page);
  page.close();
  const again = await openForm(city, phone);
  await again.tap('#draft-discard');
  again.close();
  const last = await openForm(city, phone);
  expect(last.text()).not.toContain('上次写的内容');
});

test('after a complaint was received nothing of it is offered again', async () => {
  await filed(city, phone);
  const page = await openForm(city, phone);
  expect(page.text()).not.toContain('上次写的内容');
});

test('a text that is refused is refused in words, and nothing of it is lost', async () => {
  await city.tell('checkSays', 'reject');
  const page = await openForm(city, phone);
  await fillIn(page);
  await page.tap('#complain-submit');
  await page.waitForText('内容没有通过审核');
  expect(page.text()).toContain(`${MATTER.length} / 1000`);
  expect(page.attribute('#category-facilities', 'ariaChecked')).toBe(true);
  await city.tell('checkSays', 'pass');
  await page.tap('#complain-submit');
  await receipted(page);
});

test('what the courier had refused while no page was open is offered again', async () => {
  const page = await openForm(city, phone);
  await fillIn(page);
  phone.network = 'down';
  await page.tap('#complain-submit');
  await page.waitForText('已保存，联网后自动发送');
  page.close();
  await city.tell('checkSays', 'reject');
  phone.reconnect();
  await waitUntil(
    () => phone.dialogs.length > 0,
    () => 'The resident is not told of the refusal',
  );
  await city.tell('checkSays', 'pass');
  // Reached from 我的数据, say: nothing was scanned, and the draft knows whose community it was for.
  const again = await phone.open(COMPLAIN, {});
  await again.tap('#draft-resume');
  await again.waitForText(`${MATTER.length} / 1000`);
  await again.tap('#complain-submit');
  await receipted(again);
});

test('a text held for a check is received all the same, and the follow-up says so', async () => {
  await city.tell('checkSays', 'review');
  const reference = await filed(city, phone);
  await city.tell('checkSays', 'pass');
  const page = await followUp(phone, reference);
  expect(page.text()).toContain('内容正在人工核对');
});

test('without a code the page says what to scan', async () => {
  const page = await phone.open(COMPLAIN, {});
  await page.waitForText('请先扫描社区的二维码');
  expect(page.shows('#complain-submit')).toBe(false);
});

test('a code that is none of ours is said to be so', async () => {
  const page = await phone.open(COMPLAIN, { code: `P${'a'.repeat(30)}` });
  await page.waitForText('这个二维码不是民评发出的');
});
