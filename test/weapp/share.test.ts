/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { newPhone, type Phone } from './mini-program';
import { waitUntil } from './page';
import { RATE } from './resident';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('answer', COMMUNITY, 1, 3);
});
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

async function openShare() {
  const page = await phone.open('pages/staff/share', {
    invitation: await city.tell('invitationOf', 'staff', COMMUNITY),
  });
  await page.waitForText('荷花池社区');
  return page;
}

test('staff see how many have answered and how many are missing, not what was answered', async () => {
  const page = await openShare();
  await page.waitForText('份答卷');
  expect(page.text()).toContain('3 份答卷');
  expect(page.text()).toContain('满 100 份才会给出得分，还需 97 份');
  expect(page.text()).not.toContain('不满意');
});

test('the copied link opens the survey of the staff member’s own community', async () => {
  const page = await openShare();
  await page.tap('.copy-link__copy');
  await waitUntil(
    () => phone.clipboard !== '',
    () => 'Nothing was copied',
  );
  const scene = /\/r\/([A-Za-z0-9_-]{31})$/.exec(phone.clipboard)![1]!;
  phone.close();
  phone = newPhone(city);
  const survey = await phone.open(RATE, { scene });
  await survey.waitForText('荷花池社区');
});

test('the card that is passed on opens the same survey, marked as passed on by staff', async () => {
  const page = await openShare();
  const { title, path } = page.passOn()!;
  expect(title).toBe('请您评价荷花池社区的服务，大约一分钟，匿名');
  const scene = /^\/pages\/resident\/rate\?scene=(S[A-Za-z0-9_-]{30})$/.exec(path)![1]!;
  phone.close();
  phone = newPhone(city);
  const survey = await phone.open(RATE, { scene });
  await survey.waitForText('荷花池社区');
  expect(phone.sent.at(-1)).toMatchObject({ operation: 'readSurvey', data: { code: scene, scanned: true } });
});

test('a web link that WeChat opens in the mini-program leads to the survey too', async () => {
  const link = `https://minping.test/r/${await city.tell('posterOf', COMMUNITY)}`;
  const survey = await phone.open(RATE, { q: encodeURIComponent(link) });
  await survey.waitForText('荷花池社区');
});

async function openPoster() {
  const page = await phone.open('pages/staff/poster', {
    invitation: await city.tell('invitationOf', 'staff', COMMUNITY),
  });
  await page.waitForText('保存到相册');
  return page;
}

test('a poster saved to the album is as tall as A4, says what a resident asks, and its code opens the survey', async () => {
  const page = await openPoster();
  await page.tap('#save');
  await page.waitForText('已保存到相册');
  const [{ width, height, words, pictures }] = phone.album as [(typeof phone.album)[0]];
  expect(height / width).toBeCloseTo(297 / 210, 5);
  expect(words).toEqual(
    expect.arrayContaining(['荷花池社区', '请您评价', '用微信扫一扫', '11月30日，当天也可以答', '截止前可以重新作答，以最后一次为准']),
  ); // prettier-ignore
  expect(pictures).toHaveLength(1);
  const link = await city.tell('readQr', pictures[0]!);
  expect(link).toBe(`https://minping.test/r/${await city.tell('posterOf', COMMUNITY)}`);
});

test('a poster that hangs from round to round names no day', async () => {
  const page = await openPoster();
  await page.tap('#edition-standing');
  await page.tap('#save');
  await page.waitForText('已保存到相册');
  const { words } = phone.album.at(-1)!;
  expect(words.join()).not.toMatch(/\d月\d/);
  expect(words).toContain('测评期间都可以扫，平时可以看结果');
});

test.each([
  ['saveImageToPhotosAlbum:fail auth deny', '没有得到存到相册的权限', true],
  ['saveImageToPhotosAlbum:fail:auth denied', '没有得到存到相册的权限', true],
  ['saveImageToPhotosAlbum:fail privacy permission is not authorized', '您没有同意隐私说明', false],
  ['saveImageToPhotosAlbum:fail file not exists', '图片没有保存成功', false],
])('when WeChat says «%s» staff read why and what to do, and can try again', async (fault, words, settle) => {
  const page = await openPoster();
  phone.albumFault = fault;
  await page.tap('#save');
  await page.waitForText(words);
  expect(phone.album).toEqual([]);
  expect(page.shows('#settings')).toBe(settle);
  if (settle) await page.tap('#settings');
  expect(phone.settingsOpened).toBe(settle ? 1 : 0);
  phone.albumFault = null;
  await page.tap('#save');
  await page.waitForText('已保存到相册');
});

test('whoever goes back from saving reads of no fault; whoever refuses privacy does', async () => {
  const page = await openPoster();
  phone.albumFault = 'saveImageToPhotosAlbum:fail cancel';
  await page.tap('#save');
  await waitUntil(
    () => !page.shows('#save-fault'),
    () => page.text(),
  );
  expect(page.text()).not.toContain('已保存到相册');
  phone.albumFault = null;
  phone.agreesToPrivacy = false;
  await page.tap('#save');
  await page.waitForText('您没有同意隐私说明');
  expect(phone.album).toEqual([]);
});

test('staff add a touch screen and read how it is opened', async () => {
  const page = await openShare();
  await page.tap('#manage-codes');
  await page.waitForText('不用于对任何人');
  await page.tap('#add-kiosk');
  await page.waitForText('还没有设备登记');
  const picture = String(page.attribute('.code__qr', 'src'));
  expect(await city.tell('readQr', picture)).toMatch(/^https:\/\/minping\.test\/kiosk\?code=K/);
});
