/** @jest-environment jsdom */
import { COMMUNITY, NEIGHBOUR, openCity, STREET, type City } from './city';
import { newPhone, type Phone } from './mini-program';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  // Two of the one dissatisfied, eight of the other: the street's ten would tell the eight.
  await city.tell('answer', COMMUNITY, 5, 98);
  await city.tell('answer', COMMUNITY, 2, 2);
  await city.tell('answer', NEIGHBOUR, 5, 92);
  await city.tell('answer', NEIGHBOUR, 2, 8);
  phone = newPhone(city);
});
afterAll(async () => {
  phone.close();
  await city.close();
});

test('below a street that is not shown communities have their figures, and no band is told against it', async () => {
  const invitation = await city.tell('invitationOf', 'official', STREET);
  const page = await phone.open('pages/official/scores', { invitation });
  await page.waitForText('不分档（总体不单独公布）');
  for (const band of ['高于总体', '无显著差异', '低于总体']) expect(page.text()).not.toContain(band);
  const order = ['不分档（总体不单独公布）', '北大街社区', '荷花池社区', '未评（理由见各行）'];
  const places = order.map((words) => page.text().lastIndexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  // Four of a hundred at most.
  expect(page.text()).toContain('96%以上');
  expect(page.text()).toContain('n=100');
  expect(page.text()).not.toContain('n=200');
});
