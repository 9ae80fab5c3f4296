/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { followUp, said } from './complainant';
import { MATTER, openCase, picks, stepsSent, writes, type Complaint } from './desk';
import { newPhone, openPhone, type Phone } from './mini-program';
import { waitUntil } from './page';

let city: City;
let phone: Phone;
let about: Complaint;
let photo: string;
beforeAll(async () => {
  city = await openCity();
  photo = await city.tell('photo');
  await city.tell('at', '2026-11-25T10:00:00+08:00');
  await city.tell('importDuties');
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-25T10:00:00+08:00');
  phone = newPhone(city);
  about = await city.tell('complain', COMMUNITY, { ...MATTER, contact: '晚上7点后在家' });
});
afterEach(() => phone.close());

const events = () => city.tell('eventsOf', COMMUNITY, about.id);
const accept = () => city.tell('unitTakes', about.reference, { kind: 'accepted', workload: 'ordinary' });

/** What the resident of the complaint reads. */
async function residentReads(): Promise<string> {
  const elsewhere = newPhone(city);
  const page = await followUp(elsewhere, about.reference);
  const words = page.text();
  elsewhere.close();
  return words;
}

test('a complaint is accepted with how much work it is, ordinary unless said otherwise', async () => {
  const page = await openCase(city, phone, about);
  expect(page.attribute('#workload-ordinary', 'ariaChecked')).toBe(true);
  await picks(page, '#workload-complex');
  await page.tap('#send');
  await page.waitForText('已签收');
  expect(stepsSent(phone)[0]!.step).toEqual({ kind: 'accepted', workload: 'complex' });
  await page.waitForText('12月16日（周三）前答复');
});

test('a reply is one text, from a ready phrase if one likes, with what came of it and a photo', async () => {
  await accept();
  const page = await openCase(city, phone, about);
  await page.tap('#send');
  await page.waitForText('请选择办理结果');
  await page.tap('#phrase-1');
  await waitUntil(
    () => page.attribute('#outcome-fixed', 'ariaChecked') === true,
    () => page.text(),
  );
  phone.camera = [photo];
  await page.tap('#add-photo');
  await page.waitForText('添加照片 1/6');
  await page.tap('#send');
  await page.waitForText('答复已发给居民，等居民确认');
  expect(said(phone, 'keepReplyPhoto')).toHaveLength(1);
  expect(stepsSent(phone)[0]!.step).toMatchObject({
    kind: 'replied',
    outcome: 'fixed',
    words: '已到现场查看并修好，恢复正常使用。',
  });
  expect(await residentReads()).toContain('已到现场查看并修好，恢复正常使用。');
  // Nothing of it stays on a phone that others may use.
  expect([...phone.storage.keys()].filter((key) => /^(reply|case)/.test(key))).toEqual([]);
});

test('where the answer is lost, the reply is sent again as it was and given once', async () => {
  await accept();
  const page = await openCase(city, phone, about);
  await picks(page, '#outcome-fixed');
  await writes(page, 'reply', '已换新灯');
  phone.network = 'answer lost';
  await page.tap('#send');
  await page.waitForText('还没有收到回执');
  page.close();
  // The mini-program is ended and opened again: the step waits on the phone.
  phone = openPhone({ port: city.port, openid: phone.openid, storage: phone.storage });
  const again = await openCase(city, phone, about);
  await again.waitForText('答复已发给居民，等居民确认');
  expect((await events()).filter((kind) => kind === 'replied')).toHaveLength(1);
});

test('without a network nothing is lost: the reply waits, and goes once there is one', async () => {
  await accept();
  const page = await openCase(city, phone, about);
  await picks(page, '#outcome-partly');
  await writes(page, 'reply', '先装了临时灯');
  phone.network = 'down';
  await page.tap('#send');
  await page.waitForText('再发一次也不会重复');
  expect(await events()).toEqual(['submitted', 'accepted']);
  phone.network = 'up';
  await page.tap('#retry');
  await page.waitForText('答复已发给居民');
  expect(new Set(stepsSent(phone).map(({ id }) => id)).size).toBe(1);
  expect(await events()).toEqual(['submitted', 'accepted', 'replied']);
});

test('what is written of a reply is there when the page is opened again', async () => {
  await accept();
  const page = await openCase(city, phone, about);
  await picks(page, '#outcome-scheduled');
  await writes(page, 'reply', '配件下周到');
  page.close();
  const again = await openCase(city, phone, about);
  await again.waitForText('5 / 1000');
  expect(again.attribute('#outcome-scheduled', 'ariaChecked')).toBe(true);
});

test('signing out says that a reply waits, and leaves nothing of it for whoever has the phone next', async () => {
  await accept();
  const page = await openCase(city, phone, about);
  await writes(page, 'reply', '配件下周到');
  phone.camera = [photo];
  await page.tap('#add-photo');
  await page.waitForText('添加照片 1/6');
  page.close();
  const account = await phone.open('pages/staff/account', {});
  await account.waitForText('已绑定的设备');
  await account.tap('#sign-out');
  await account.waitForText('有 1 件诉求写了还没有发出');
  await account.tap('#sign-out-yes');
  await account.waitForText('已退出登录');
  expect([...phone.storage.keys()]).toEqual([]);
});

test('a complaint that changed meanwhile is read again, and what was typed stays', async () => {
  await accept();
  const page = await openCase(city, phone, about);
  await picks(page, '#do-pass-on', '#unit-street');
  await writes(page, 'reason', '要街道协调');
  await city.tell('unitTakes', about.reference, { kind: 'replied', outcome: 'fixed', words: '已修好', photos: [] });
  await page.tap('#send');
  await page.waitForText('这件诉求刚有新进展');
  await page.waitForText('荷花池社区答复：已解决');
  expect(page.text()).toContain('5 / 1000');
  expect(await events()).toEqual(['submitted', 'accepted', 'replied']);
});

test('it is passed on to the street or a department with a reason; the clock runs on and the resident reads to whom', async () => {
  const { department } = await city.tell('departmentOf', '320404', '钟楼区城市管理局');
  await accept();
  const page = await openCase(city, phone, about);
  await page.waitForText('12月4日（周五）前答复');
  await picks(page, '#do-pass-on', `#unit-${department}`);
  expect(page.text()).toContain('期限照常计算');
  await page.tap('#send');
  await page.waitForText('请写几句话');
  await writes(page, 'reason', '路灯归城管局养护');
  await page.tap('#send');
  await page.waitForText('荷花池社区转给钟楼区城市管理局');
  expect(page.text()).toContain('12月4日（周五）前答复');
  expect(await residentReads()).toContain('荷花池社区转交钟楼区城市管理局');
});

test('it is joined to one like it; each resident keeps their own complaint', async () => {
  const first = await city.tell('complain', COMMUNITY, { ...MATTER, text: '楼道灯不亮，两户都反映过' });
  await accept();
  const page = await openCase(city, phone, about);
  await picks(page, '#do-join', `#into-${first.id}`);
  expect(page.text()).toContain('每位居民仍保留自己的诉求');
  await page.tap('#send');
  await page.waitForText('已并入');
  expect(await residentReads()).toContain('与反映同一问题的诉求合并办理');
});

test('an extension names a day within what is allowed, and the resident is told at once', async () => {
  await accept();
  const page = await openCase(city, phone, about);
  await picks(page, '#do-extend');
  expect(page.shows('#day-2026-12-04')).toBe(false);
  expect(page.shows('#day-2026-12-05')).toBe(true);
  expect(page.shows('#day-2026-12-16')).toBe(false);
  await picks(page, '#day-2026-12-11');
  await writes(page, 'reason', '配件要从外地调');
  await page.tap('#send');
  await page.waitForText('已延期，并已告知居民');
  const words = await residentReads();
  expect(words).toContain('荷花池社区延期到12月11日');
  expect(words).toContain('配件要从外地调');
});

test('«not our duty» is judged against the three lists: only what communities were relieved of carries it', async () => {
  const page = await openCase(city, phone, about);
  await picks(page, '#do-decline', '#ground-not-our-duty');
  await page.waitForText('只有“社区减负事项”可以作为不受理的依据');
  const finds = async (words: string, wanted: string, other: string) => {
    await page.type('#duty-search-control', words);
    await waitUntil(
      () => page.shows(wanted) && !page.shows(other),
      () => page.text(),
    );
  };
  await finds('民间纠纷', '#duty-2', '#duty-42');
  expect(page.text()).toContain('依法履职事项，要办');
  await page.tap('#duty-2');
  expect(page.attribute('#duty-2', 'ariaChecked')).toBe(false);
  await finds('违法建设', '#duty-42', '#duty-2');
  await picks(page, '#duty-42');
  await writes(page, 'reason', '请向城管局反映');
  await page.tap('#send');
  await page.waitForText('荷花池社区不予受理：不属于社区职责');
  await page.waitForText('对违法建设进行认定和强制拆除');
});

test('a contact is shown when it is asked for, and that is recorded', async () => {
  const page = await openCase(city, phone, about);
  expect(page.text()).toContain('谁在什么时候查看会留下记录');
  expect(page.text()).not.toContain('晚上7点后在家');
  expect(await city.tell('audited')).not.toContain('contact-read');
  await page.tap('#show-contact');
  await page.waitForText('晚上7点后在家');
  expect(await city.tell('audited')).toContain('contact-read');
});

test('after a bad judgement one tap records that the resident was spoken with', async () => {
  await accept();
  await city.tell('unitTakes', about.reference, { kind: 'replied', outcome: 'fixed', words: '已修好', photos: [] });
  const resident = newPhone(city);
  const followed = await followUp(resident, about.reference);
  await picks(followed, '#verdict-not-fixed');
  await followed.tap('#judge');
  await followed.waitForText('您确认：未解决');
  resident.close();
  phone = newPhone(city);
  const page = await openCase(city, phone, about);
  await page.waitForText('居民确认：未解决');
  await page.tap('#contacted');
  await page.waitForText('荷花池社区已回访居民');
  expect((await events()).at(-1)).toBe('contacted');
});

test('nothing on the page says for the resident that it is fixed, deletes it, or dates a step back', async () => {
  await accept();
  const page = await openCase(city, phone, about);
  for (const words of ['删除诉求', '撤回', '结案']) expect(page.text()).not.toContain(words);
  await picks(page, '#do-start');
  expect(page.shows('#day-2026-11-24')).toBe(false);
  expect(page.shows('#day-2026-11-25')).toBe(true);
});
