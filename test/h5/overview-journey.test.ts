import { randomUUID } from 'node:crypto';
import { invite } from '../../src/server/invitation';
import { accepted, assigned, submitted, WEEKDAYS } from '../domain/complaint/steps';
import { storeHandled, storeLife } from '../setup/stored-lives';
import { COMMUNITY, NEIGHBOUR } from '../setup/world';
import { Official } from './people';
import { arrange, journey, openSite } from './site';

const site = openSite();

arrange(async () => {
  await storeHandled(site.world, NEIGHBOUR, 40);
  await storeHandled(site.world, COMMUNITY, 9);
  const { department } = await site.world.departmentOf('320404', '钟楼区民政局');
  for (let number = 0; number < 12; number += 1) {
    const events = [submitted(2), accepted(2), assigned(3, 'department', 'community', department)];
    const stamp = { community: NEIGHBOUR, category: 'stamp' as const, events };
    await storeLife(site.world, `stamp ${number}`, stamp, WEEKDAYS);
  }
});

async function arrives(division: string, page: string): Promise<Official> {
  const to = { id: randomUUID(), role: 'official' as const, division };
  const invitation = await invite(site.world.services, to, { hours: 100_000, singleUse: true });
  const person = await Official.arrives(site.browser);
  await person.opens(`${site.base}/#/pages/${page}?invitation=${invitation}`);
  return person;
}

const figure = ({ page }: Official, name: string) => page.locator(`#figure-${name}`).innerText();
const row = ({ page }: Official, id: string) => page.locator(`#${id}`);
const here = ({ page }: Official, words: string) =>
  page.locator('.path__here', { hasText: words }).filter({ visible: true }).waitFor();

journey(
  'an official goes from today’s list to the overview and down to a community; each figure says its interval and n',
  async () => {
    const official = await arrives('320404', 'staff/today');
    const { page } = official;
    await page.click('#to-overview');
    await official.sees('按诉求类别');
    await here(official, '钟楼区');
    // 49 of 61 were answered in time; 36 of 49 closed were said to be fixed.
    expect(await figure(official, 'answeredInTime')).toMatch(/80%\s*95% 区间 68–89\s*n=61/);
    expect(await figure(official, 'confirmedFixed')).toMatch(/73%\s*95% 区间 59–84\s*n=49/);
    expect(await figure(official, 'overturned')).toContain('这段时间没有这样的诉求');
    expect(await figure(official, 'days')).toMatch(/一半在 1 个工作日内\s*n=61/);
    expect(await row(official, 'category-stamp').innerText()).toContain('n=12');
    expect(await page.locator('#stamps').innerText()).toMatch(/钟楼区民政局\s*钟楼区/);
    expect(await row(official, 'overdue-department').innerText()).toMatch(/100%.*n=12/s);
    expect(await official.barriers()).toEqual([]);

    await page.click('#measure-confirmedFixed');
    await page.locator('#below #division-320404006').click();
    await here(official, '荷花池街道');
    // What may not be told is told in words, to a screen reader too, and in the order of the codes.
    const named = await page
      .locator('#below [role=button]')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label')));
    expect(named[0]).toMatch(/^北大街社区，居民确认解决率 75%，区间 59 到 86，n=40$/);
    expect(named[1]).toBe('荷花池社区，居民确认解决率，不足 10 件，偶然性太大，不公布');
    await page.locator(`#below #division-${NEIGHBOUR}`).click();
    await here(official, '北大街社区');
    expect(await page.locator('#below').count()).toBe(0);
    await page.locator('.path__step', { hasText: '荷花池街道' }).click();
    await here(official, '荷花池街道');
    await official.leaves();
  },
  120_000,
);

journey(
  'from the scores the overview is of the same division; on a phone it fits, and another period is one tap away',
  async () => {
    const official = await arrives('320404006', 'official/scores');
    const { page } = official;
    await official.sees('荷花池街道');
    await page.click(`#division-${NEIGHBOUR}`);
    await here(official, '北大街社区');
    await page.click('#to-complaints');
    await official.sees('按诉求类别');
    await here(official, '北大街社区');
    await page.setViewportSize({ width: 375, height: 812 });
    expect(await official.overflowing()).toEqual([]);
    await page.click('#period-twelve-months');
    await official.sees('到期日 2025年11月15日至2026年11月15日');
    expect(await figure(official, 'answeredInTime')).toContain('n=52');
    await official.leaves();
  },
  120_000,
);
