import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/domain/role';
import { invite } from '../../src/server/invitation';
import type { Account } from '../../src/server/store/accounts';
import { COMMUNITY, NEIGHBOUR } from '../setup/world';
import { Official } from './people';
import { journey, openSite } from './site';

const site = openSite();

async function arrives(role: Role, division: string, page: string, more: Partial<Account> = {}): Promise<Official> {
  const to = { id: randomUUID(), role, division, ...more };
  const invitation = await invite(site.world.services, to, { hours: 100_000, singleUse: true });
  const person = await Official.arrives(site.browser);
  await person.opens(`${site.base}/#/pages/${page}?invitation=${invitation}`);
  return person;
}

const fill = (page: Page, field: string, text: string) =>
  page.locator(`#${field} textarea, #${field} input`).first().fill(text);

/** The department fills in the one form there is. */
async function applies({ page }: Official): Promise<void> {
  await page.click('#apply');
  await page.locator('#region-320404006').click();
  await fill(page, 'title', '出租房屋安全告知');
  await fill(page, 'basis', '《江苏省消防条例》第十六条');
  await fill(page, 'work', '每月向出租户发一次告知单');
  await fill(page, 'hours', '9');
  await fill(page, 'means', '告知单由部门印好送到社区');
  await fill(page, 'yuan', '3000');
  await page.click('#personalData-no');
  await page.locator('#from [role=radio]').first().click();
  await page.click('#term-3');
  await page.click('#submit');
}

async function scores({ page }: Official): Promise<void> {
  await page.click('#action-scored');
  const points = { basis: 18, need: 16, hours: 7, resources: 16, unique: 10, evidence: 15 };
  for (const [criterion, given] of Object.entries(points)) await fill(page, `points-${criterion}`, String(given));
  await page.getByText('合计 82 分').waitFor();
  await page.click('#take-step');
}

async function hears({ page }: Official): Promise<void> {
  await page.click('#action-heard');
  await fill(page, 'heard-on', '2026-11-14');
  await fill(page, 'heard-residents', '8');
  await fill(page, 'heard-communities', '5');
  await fill(page, 'heard-words', '同意，不要求拍照');
  await page.click('#take-step');
}

journey(
  'a department applies, the district scores, hears and grants, the register shows it, and it ends by itself',
  async () => {
    const { department } = await site.world.departmentOf('320404', '公安分局');
    const applicant = await arrives('department', '320404', 'staff/admission', { department });
    await applicant.sees('事务准入申请');
    await applies(applicant);
    await applicant.sees('已提交，等待评分');
    await applicant.sees('待评分');

    const district = await arrives('official', '320404', 'official/admissions');
    await district.sees('出租房屋安全告知');
    await district.page.locator('.admission-list__one').first().click();
    await scores(district);
    await district.sees('82 分');
    await district.page.click('#action-granted');
    await district.sees('先记录听证才能决定');
    await hears(district);
    await district.sees('居民 8 人、社区 5 个参加');
    await district.page.click('#action-granted');
    await district.page.click('#take-step');
    await district.sees('已准入，尚未开始');
    expect(await district.barriers()).toEqual([]);

    const staff = await arrives('staff', COMMUNITY, 'staff/admission');
    await staff.sees('出租房屋安全告知');
    await staff.sees('2026年12月1日至2027年2月28日');
    expect(await staff.barriers()).toEqual([]);

    site.world.at('2027-03-01T08:00:00+08:00');
    const later = await arrives('staff', NEIGHBOUR, 'staff/admission');
    await later.sees('现行事项 0 件');
    await later.page.click('#past');
    await later.sees('已到期，自动失效');
    expect([...applicant.complaints, ...district.complaints, ...staff.complaints, ...later.complaints]).toEqual([]);
    await Promise.all([applicant, district, staff, later].map((person) => person.leaves()));
  },
);

journey(
  'three staff report a task that was never let in with one tap each, and the district reads a number',
  async () => {
    site.world.at('2026-11-15T10:00:00+08:00');
    const district = await arrives('official', '320404', 'official/admissions');
    await district.sees('没有可以显示的反映');
    for (const community of [COMMUNITY, COMMUNITY, NEIGHBOUR]) {
      const staff = await arrives('staff', community, 'staff/admission');
      await staff.page.click('#report-task');
      await staff.sees('已记下');
      await staff.leaves();
    }
    await district.page.reload();
    await district.sees('至少 3 人');
    expect(await district.page.locator('#task-reports').textContent()).not.toMatch(/荷花池|北大街/);
    await district.leaves();
  },
);

journey('twelve staff rate their street, and it reads its own share once the quarter is over', async () => {
  site.world.at('2026-11-15T10:00:00+08:00');
  const raters = Array.from({ length: 11 }, () => site.world.sessionOf('staff', NEIGHBOUR));
  for (const session of await Promise.all(raters)) {
    const rating = {
      id: randomUUID(),
      revision: 0,
      quarter: '2026-Q4',
      target: { level: 'street' as const, division: '320404006', department: null },
      answer: { step: 2 as const, burdens: [], note: '会太多' },
    };
    await site.world.call('rateUpward', rating, { session });
  }
  const staff = await arrives('staff', COMMUNITY, 'staff/upward');
  await staff.page.click('#target-320404006');
  await staff.page.click('#step-5');
  await staff.sees('已收到');
  expect(await staff.barriers()).toEqual([]);
  const street = await arrives('official', '320404006', 'official/upward');
  await street.sees('不足 10 人，不公布');
  site.world.at('2027-01-05T10:00:00+08:00');
  const after = await arrives('official', '320404006', 'official/upward');
  await after.sees('12 人评价');
  await after.sees('33%以下');
  expect(await after.page.content()).not.toContain('会太多');
  const district = await arrives('official', '320404', 'official/upward');
  await district.sees('会太多');
  site.world.at('2026-11-15T10:00:00+08:00');
  await Promise.all([staff, street, after, district].map((person) => person.leaves()));
});
