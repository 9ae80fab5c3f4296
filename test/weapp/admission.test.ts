/** @jest-environment jsdom */
import { COMMUNITY, openCity, STREET, type City } from './city';
import { controlFaults } from './controls';
import { newPhone, type Phone } from './mini-program';
import { waitUntil, type Page } from './page';

const ADMISSION = 'pages/staff/admission';

let city: City;
let phone: Phone;
beforeAll(async () => {
  city = await openCity();
  await city.tell('makeUpAdmissions');
});
afterAll(() => city.close());
beforeEach(() => (phone = newPhone(city)));
afterEach(() => phone.close());

async function openRegister(): Promise<Page> {
  const invitation = await city.tell('invitationOf', 'staff', COMMUNITY);
  const page = await phone.open(ADMISSION, { invitation });
  await page.waitForText('现行事项 2 件');
  return page;
}

const reportsBecome = (wanted: object[]) =>
  waitUntil(
    async () => JSON.stringify(await city.tell('taskReports')) === JSON.stringify(wanted),
    () => `The reports are not ${JSON.stringify(wanted)}`,
  );

test('the register says who gave a task, how much of it, with what means and until when', async () => {
  const page = await openRegister();
  expect(page.text()).toContain('独居老人月度探访（演示）');
  expect(page.text()).toContain('钟楼区民政局（演示）');
  expect(page.text()).toContain('每社区每月约 6 小时');
  expect(page.text()).toContain('每社区经费 12,000 元');
  expect(page.text()).not.toContain('文明行为网格打卡');
  expect(controlFaults(page.tree())).toEqual([]);
});

test('one tap reports a task that was never let in; a department is named by a second, and all of it taken back', async () => {
  const page = await openRegister();
  await page.tap('#report-task');
  await page.waitForText('已记下');
  await reportsBecome([{ name: null, words: null }]);
  expect(controlFaults(page.tree())).toEqual([]);
  const department = /task-department-[0-9a-f-]{36}/.exec(JSON.stringify(page.tree()))![0];
  await page.tap(`#${department}`);
  await page.waitForText('已记下这个部门');
  await page.type('#task-words-control', '又一张表');
  await page.tap('#add-words');
  await page.waitForText('已补充');
  const [report, ...others] = await city.tell('taskReports');
  expect([others, report!.words, report!.name === null]).toEqual([[], '又一张表', false]);
  await page.tap('#take-back');
  await page.waitForText('已全部收回');
  await reportsBecome([]);
});

test('the page of somebody who has reported shows the same as of somebody who has not', async () => {
  const page = await openRegister();
  const before = page.text();
  await page.tap('#report-task');
  await page.waitForText('已记下');
  const again = await phone.open(ADMISSION, {});
  await again.waitForText('现行事项 2 件');
  expect(again.text()).toBe(before);
  await page.tap('#take-back');
  await page.waitForText('已全部收回');
});

test('without a network nothing is said to be noted, and a further tap reports', async () => {
  const page = await openRegister();
  phone.network = 'down';
  await page.tap('#report-task');
  await page.waitForText('没有记下');
  phone.network = 'up';
  await page.tap('#report-task');
  await page.waitForText('已记下。');
  await reportsBecome([{ name: null, words: null }]);
  await page.tap('#take-back');
  await reportsBecome([]);
});

test('a community’s code shows its register to anybody, without the tap for staff', async () => {
  const page = await phone.open(ADMISSION, { code: await city.tell('posterOf', COMMUNITY) });
  await page.waitForText('现行事项 2 件');
  expect(page.shows('#report-task')).toBe(false);
});

test('whoever is no community sees applications instead, and a forged code shows nothing', async () => {
  const page = await phone.open(ADMISSION, { invitation: await city.tell('invitationOf', 'official', STREET) });
  await page.waitForText('申请准入');
  await page.tap('#apply');
  await page.waitForText('评分标准');
  await page.tap('#submit');
  await page.waitForText('请看红字');
  expect(controlFaults(page.tree())).toEqual([]);
  const forged = await phone.open(ADMISSION, { code: 'P' + 'a'.repeat(30) });
  await forged.waitForText('这个二维码不是民评发出的');
});
