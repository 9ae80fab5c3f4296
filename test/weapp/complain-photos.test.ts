/** @jest-environment jsdom */
import { openCity, type City } from './city';
import { fillIn, followUp, openForm, receipted, said } from './complainant';
import { newPhone, openPhone, type Phone } from './mini-program';
import { waitUntil } from './page';

let city: City;
let phone: Phone;
let photo: string;
beforeAll(async () => {
  city = await openCity();
  photo = await city.tell('photo');
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-25T10:00:00+08:00');
  phone = newPhone(city);
});
afterEach(() => phone.close());

test('photos go along, up to six, and can be taken out again before', async () => {
  const page = await openForm(city, phone);
  await fillIn(page);
  phone.camera = Array.from({ length: 7 }, () => photo);
  await page.tap('#add-photo');
  await waitUntil(
    () => page.shows('#remove-photo-6'),
    () => `Six photos are not shown: ${page.text()}`,
  );
  expect(page.shows('#add-photo')).toBe(false);
  await page.tap('#remove-photo-6');
  await page.waitForText('添加照片 5/6');
  await page.tap('#complain-submit');
  const reference = await receipted(page);
  expect(said(phone, 'keepPhoto')).toHaveLength(5);
  const followed = await followUp(phone, reference);
  expect(followed.attribute('.pictures__one', 'ariaLabel')).toBe('您附的第1张照片');
});

test('a resident who does not agree to WeChat’s privacy question is told that it goes without photos, too', async () => {
  const page = await openForm(city, phone);
  phone.agreesToPrivacy = false;
  phone.camera = [photo];
  await page.tap('#add-photo');
  await page.waitForText('不带照片也可以提交');
  await fillIn(page);
  await page.tap('#complain-submit');
  await receipted(page);
  expect(said(phone, 'keepPhoto')).toEqual([]);
});

test('going back without a photo is no fault', async () => {
  const page = await openForm(city, phone);
  await page.tap('#add-photo');
  await fillIn(page);
  expect(page.text()).toContain('添加照片 0/6');
  expect(page.text()).not.toContain('打不开');
});

test('where the phone’s storage is full the page says that the photo was not kept', async () => {
  const page = await openForm(city, phone);
  phone.camera = [photo];
  phone.storageIsFull = true;
  await page.tap('#add-photo');
  await page.waitForText('手机存储空间已满，这张照片没有保存');
});

test('a draft brings its photos back', async () => {
  const page = await openForm(city, phone);
  await fillIn(page);
  phone.camera = [photo, photo];
  await page.tap('#add-photo');
  await page.waitForText('添加照片 2/6');
  page.close();
  phone = openPhone({ port: city.port, openid: phone.openid, storage: phone.storage });
  const again = await openForm(city, phone);
  await again.tap('#draft-resume');
  await again.waitForText('添加照片 2/6');
});
