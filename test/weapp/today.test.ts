/** @jest-environment jsdom */
import { COMMUNITY, NEIGHBOUR, openCity, STREET, type City } from './city';
import { said } from './complainant';
import { MATTER, openToday, stepsSent, type Complaint } from './desk';
import { newPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';

let city: City;
let phone: Phone;
let late: Complaint;
let planned: Complaint;
let fresh: Complaint;
beforeAll(async () => {
  city = await openCity();
  await city.tell('at', '2026-11-19T10:00:00+08:00');
  late = await city.tell('complain', COMMUNITY, { category: 'noise', text: '夜里施工，睡不着' });
  await city.tell('at', '2026-11-23T09:00:00+08:00');
  planned = await city.tell('complain', COMMUNITY, { category: 'parking', text: '消防通道停着车' });
  await city.tell('unitTakes', planned.reference, { kind: 'accepted', workload: 'ordinary' });
  await city.tell('at', '2026-11-24T09:00:00+08:00');
  fresh = await city.tell('complain', COMMUNITY, MATTER);
  await city.tell('complain', NEIGHBOUR, { category: 'cleaning', text: '垃圾桶满了' });
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.tell('at', '2026-11-25T10:00:00+08:00');
  phone = newPhone(city);
});
afterEach(() => phone.close());

async function listed(page: Page, ...complaints: Complaint[]): Promise<void> {
  for (const { id } of complaints) {
    await waitUntil(
      () => page.shows(`#case-${id}`),
      () => `${id} is not listed: ${page.text()}`,
    );
  }
}

test('today’s list begins with what is overdue, then what is due first, and says so in words', async () => {
  const page = await openToday(city, phone);
  await listed(page, late, fresh, planned);
  expect(page.text()).toContain('超期1件，今天到期1件');
  const words = page.text();
  const places = ['已超期5天，未签收', '今天24点前签收', '12月2日（周三）前答复'].map((due) => words.indexOf(due));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(words).not.toContain('垃圾桶');
});

test('one tap on the card accepts a complaint; it says so and offers it no more', async () => {
  const about = await city.tell('complain', COMMUNITY, MATTER);
  const page = await openToday(city, phone);
  await listed(page, about);
  await page.tap(`#accept-${about.id}`);
  await page.waitForText('按“一般”办理，期限7个工作日');
  await waitUntil(
    () => !page.shows(`#accept-${about.id}`),
    () => 'It may be accepted once more',
  );
  expect(stepsSent(phone)).toHaveLength(1);
  expect(stepsSent(phone)[0]!.step).toEqual({ kind: 'accepted', workload: 'ordinary' });
  expect(await city.tell('eventsOf', COMMUNITY, about.id)).toEqual(['submitted', 'accepted']);
});

test('where the answer is lost a second tap accepts it once all the same', async () => {
  const about = await city.tell('complain', COMMUNITY, MATTER);
  const page = await openToday(city, phone);
  await listed(page, about);
  phone.network = 'answer lost';
  await page.tap(`#accept-${about.id}`);
  await page.waitForText('没有收到回执，请再点一次');
  phone.network = 'up';
  await page.tap(`#accept-${about.id}`);
  await page.waitForText('已签收');
  const [first, second] = stepsSent(phone);
  expect(second!.id).toBe(first!.id);
  expect(await city.tell('eventsOf', COMMUNITY, about.id)).toEqual(['submitted', 'accepted']);
});

test('a queue, a category and a number narrow the list, and can be cleared', async () => {
  const page = await openToday(city, phone);
  await listed(page, late, planned);
  await page.tap('#queue-overdue');
  await waitUntil(
    () => page.shows(`#case-${late.id}`) && !page.shows(`#case-${planned.id}`),
    () => page.text(),
  );
  await page.tap('#queue-open');
  await listed(page, planned);
  await page.tap('#filter-category');
  await page.tap('#filter-parking');
  await waitUntil(
    () => page.shows(`#case-${planned.id}`) && !page.shows(`#case-${late.id}`),
    () => page.text(),
  );
  await page.type('#filter-number', '99999');
  await page.waitForText('没有找到符合条件的诉求');
  await page.tap('#clear-filter');
  await listed(page, late, planned);
});

test('without a network the list stays, and the page says why it is not newer', async () => {
  const page = await openToday(city, phone);
  await listed(page, late);
  phone.network = 'down';
  page.show();
  await page.waitForText('网络没有连上，下面是之前读到的列表');
  expect(page.shows(`#case-${late.id}`)).toBe(true);
  phone.network = 'up';
  await page.tap('#retry-list');
  await waitUntil(
    () => !page.text().includes('网络没有连上'),
    () => page.text(),
  );
});

test('shown again, the list is read again', async () => {
  const page = await openToday(city, phone);
  await listed(page, late);
  const about = await city.tell('complain', COMMUNITY, { category: 'other', text: '门口的路灯晚上不亮' });
  page.show();
  await listed(page, about);
});

test('an official’s list spans communities and names each', async () => {
  const page = await openToday(city, phone, STREET);
  await page.waitForText('垃圾桶满了');
  expect(page.text()).toContain('北大街社区');
  expect(page.text()).toContain('荷花池社区');
});

test('what is seen of a complaint on the list is what the server gave: no contact, no reference', async () => {
  const about = await city.tell('complain', COMMUNITY, { ...MATTER, contact: '13800000000' });
  const page = await openToday(city, phone);
  await listed(page, about);
  expect(page.text()).not.toContain('13800000000');
  expect(page.text()).not.toContain(about.reference);
  expect(said(phone, 'readContact')).toEqual([]);
});
