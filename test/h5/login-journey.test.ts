import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { invite } from '../../src/server/invitation';
import { COMMUNITY } from '../setup/world';
import { Official, Resident } from './people';
import { journey, openSite } from './site';

const site = openSite();

const ACCOUNT = '/#/pages/staff/account';

async function linkFor(role: 'staff' | 'official', division: string, page: string): Promise<string> {
  const to = { id: randomUUID(), role, division };
  const invitation = await invite(site.world.services, to, { hours: 1, singleUse: true });
  return `${site.base}/#/pages/${page}?invitation=${invitation}`;
}

/** The links of invitations begin where residents reach the server; here that is the test's own. */
const here = (link: string): string => link.replace('https://minping.test', site.base);

async function opensAnew(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(site.base + path);
}

/** An official of the street invites somebody to the community. @returns the link */
async function invites(official: Official, name: string): Promise<string> {
  const { page } = official;
  await page.click('#invite');
  await page.click(`#division-${COMMUNITY}`);
  await official.sees('已选：荷花池街道 荷花池社区');
  await page.locator('#name input, input#name').fill(name);
  await page.click('#invite-send');
  await official.sees(`已邀请${name}`);
  const link = here((await page.locator('#invited-link').textContent()) ?? '');
  await page.click('#invited-done');
  return link;
}

/** A PC that nobody has signed in opens the login page. @returns what its code leads a phone to, and the number it shows */
async function waitsForAPhone(pc: Official): Promise<{ link: string; number: string }> {
  const opened = pc.page.waitForResponse('**/api/openLogin');
  await opensAnew(pc.page, '/#/pages/staff/login');
  const { output } = (await (await opened).json()) as { output: { login: string } };
  const number = await pc.page.locator('#login-number').textContent();
  return { link: `/l/${output.login}`, number: number ?? '' };
}

const isAt = (page: Page, address: string) => page.waitForURL((url) => url.hash.startsWith(`#/${address}`));

journey(
  'an official invites, the staff member opens the link, signs in a PC by its code, and both are out when the account is ended',
  async () => {
    const official = await Official.arrives(site.browser);
    await official.opens(await linkFor('official', '320404006', 'official/accounts'));
    await official.sees('还没有账号');
    const link = await invites(official, '张明');
    await official.sees('待绑定，链接有效至');

    const phone = await Resident.arrives(site.browser);
    await phone.scans(link);
    await isAt(phone.page, 'pages/staff/today');

    const pc = await Official.arrives(site.browser);
    const { link: code, number } = await waitsForAPhone(pc);
    await phone.scans(site.base + code);
    await phone.sees('登录后将以“荷花池社区 社区工作人员”的身份操作');
    await phone.page.click('#approve');
    await phone.sees('请先点选数字');
    await phone.page.click(`#number-${number}`);
    await phone.page.click('#approve');
    await phone.sees('已登录');
    await isAt(pc.page, 'pages/staff/today');

    await opensAnew(pc.page, ACCOUNT);
    await pc.sees('张明');
    expect(await pc.page.locator('#desk').textContent()).toBe('荷花池社区 社区工作人员');
    expect(await pc.page.getByText('浏览器', { exact: false }).count()).toBe(2);

    await official.page.click('#search input, input#search');
    await official.page.keyboard.type('张');
    await official.page.click('#find');
    await official.sees('已绑定，最近登录');
    await official.page.getByRole('button', { name: '停用：张明，荷花池社区 社区工作人员' }).click();
    await official.page.getByRole('button', { name: '停用', exact: true }).click();
    await official.sees('没有找到符合条件的账号');
    for (const person of [pc, phone]) {
      await opensAnew(person.page, ACCOUNT);
      await person.sees('账号已停用');
    }
    await official.page.click('#section-audit');
    await official.sees('停用账号：张明 · 荷花池社区 社区工作人员');
    await official.sees('确认扫码登录');
    await Promise.all([official.leaves(), phone.leaves(), pc.leaves()]);
  },
);

journey('a wrong number cancels the login on both sides, and the PC shows a new code when asked to', async () => {
  const phone = await Resident.arrives(site.browser);
  await phone.scans(await linkFor('staff', COMMUNITY, 'staff/login'));
  await isAt(phone.page, 'pages/staff/today');
  const pc = await Official.arrives(site.browser);
  const { link, number } = await waitsForAPhone(pc);
  await phone.scans(site.base + link);
  await phone.sees('请点选那台设备上显示的数字');
  await phone.page.locator(`.login__choice:not(#number-${number})`).first().click();
  await phone.page.click('#approve');
  await phone.sees('这次登录已取消');
  await pc.sees('二维码已失效');
  await pc.page.click('#login-anew');
  await pc.page.locator('#login-number').waitFor();
  await Promise.all([phone.leaves(), pc.leaves()]);
});

journey('a session that has run out is renewed by itself, and nobody notices', async () => {
  const staff = await Resident.arrives(site.browser);
  await staff.scans(await linkFor('staff', COMMUNITY, 'staff/account'));
  await staff.sees('荷花池社区 社区工作人员');
  site.world.at('2026-11-15T15:00:00+08:00');
  await opensAnew(staff.page, ACCOUNT);
  await staff.sees('荷花池社区 社区工作人员');
  expect(await staff.page.getByText('需要登录').count()).toBe(0);
  site.world.at('2026-11-15T10:00:00+08:00');
  await staff.leaves();
});

journey('whoever is not signed in is led to the login page, and after signing out has to sign in again', async () => {
  const staff = await Resident.arrives(site.browser);
  await staff.scans(`${site.base}${ACCOUNT}`);
  await staff.sees('需要登录');
  await staff.page.click('#sign-in');
  await staff.sees('扫码登录');
  await staff.scans(await linkFor('staff', COMMUNITY, 'staff/account'));
  await staff.sees('荷花池社区 社区工作人员');
  await staff.page.click('#sign-out');
  await staff.page.click('#sign-out-yes');
  await staff.sees('已退出登录');
  await opensAnew(staff.page, ACCOUNT);
  await staff.sees('需要登录');
  await staff.leaves();
});

journey('departments are added, renamed and closed, and somebody is invited into one', async () => {
  const official = await Official.arrives(site.browser);
  const { page } = official;
  await official.opens(await linkFor('official', '320404', 'official/accounts'));
  await page.click('#section-departments');
  await official.sees('还没有部门');
  const names = page.locator('#department-name input, input#department-name');
  await names.fill('住建局');
  await page.click('#department-add');
  await page.getByRole('button', { name: '改名：住建局' }).click();
  await page.getByLabel('“住建局”改为').fill('住房城乡建设局');
  await page.getByRole('button', { name: '保存：住建局' }).click();
  await official.sees('住房城乡建设局');
  await names.fill('住房城乡建设局');
  await page.click('#department-add');
  await official.sees('已有同名部门');

  await page.click('#section-accounts');
  await page.click('#invite');
  await page.click('#role-department');
  await page.click('#invite-send');
  await official.sees('请选择所在部门');
  await page.getByRole('radio', { name: '住房城乡建设局' }).click();
  await page.click('#invite-send');
  await official.sees('邀请已生成');
  await official.sees('钟楼区 住房城乡建设局 部门经办人');
  await official.leaves();
});
