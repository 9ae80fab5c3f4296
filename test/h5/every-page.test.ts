import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { DEMONSTRATION_DEPARTMENT, makeUpAdmissions } from '../../src/cli/demonstration/made-up-admissions';
import { makeUpUpward } from '../../src/cli/demonstration/made-up-upward';
import type { Role } from '../../src/domain/role';
import { invite } from '../../src/server/invitation';
import { makeKioskCode } from '../../src/server/signed-code';
import { fileMatters } from '../setup/matters';
import { storeHandled } from '../setup/stored-lives';
import type { Account } from '../../src/server/store/accounts';
import { COMMUNITY, NEIGHBOUR, resident as person } from '../setup/world';
import { focusFaultsOn } from './focus-order';
import { contextOf, enlarge, PC, PICTURED, SIZES, type Form } from './forms';
import { barriersOn, overflowOn, smallTargetsOn, smallTextOn } from './looks';
import { OFFICIAL_STATES } from './official-states';
import type { Links, PageState } from './page-state';
import { RESIDENT_STATES } from './resident-states';
import { arrange, journey, openSite } from './site';
import { STAFF_STATES } from './staff-states';
import { undeclaredFieldsOn } from './written-fields';

/** Officials work with a mouse, and their targets may stand closer together. */
const byMouse = (state: PageState): boolean => OFFICIAL_STATES.includes(state);

const PAGE_STATES = [...RESIDENT_STATES, ...STAFF_STATES, ...OFFICIAL_STATES];
const everyPage = journey.each(PAGE_STATES.map((state) => [state.name, state] as const));

/** From here on officials work with a mouse: the tree of divisions stands beside the page. */
const WIDE = 900;

/** Least sizes in px: of what is tapped, by finger and by mouse, and of words. */
const LEAST = { target: 48, elderTarget: 60, mouseTarget: 24, text: 13, elderText: 18 };

const site = openSite();
let links: Links;

arrange(async () => {
  const { world, base } = site;
  const code = await world.posterOf(COMMUNITY);
  for (let i = 0; i < 100; i += 1) {
    const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step: (i % 5) + 1 }] };
    await world.call('submitRating', rating as never, { person: person(`earlier ${i}`) });
  }
  await fileMatters(world);
  await storeHandled(world, NEIGHBOUR, 24);
  const invitation = async (role: Role, division: string, more: Partial<Account> = {}) =>
    invite(world.services, { id: randomUUID(), role, division, ...more }, { hours: 1, singleUse: false });
  await makeUpAdmissions(world.services);
  await makeUpUpward(world.services);
  const department = DEMONSTRATION_DEPARTMENT;
  links = {
    base,
    resident: `${base}/r/${code}`,
    kiosk: `${base}/kiosk?code=${await makeKioskCode(world.services, COMMUNITY)}`,
    staff: `${base}/#/pages/staff/share?invitation=${await invitation('staff', COMMUNITY)}`,
    department: `${base}/#/pages/staff/today?invitation=${await invitation('department', '320404', { department })}`,
    official: `${base}/#/pages/official/scores?invitation=${await invitation('official', '320404006')}`,
    district: `${base}/#/pages/official/scores?invitation=${await invitation('official', '320404')}`,
  };
});

let context: BrowserContext | undefined;
afterEach(() => context?.close());

async function reach(state: PageState, form: Form): Promise<Page> {
  context = await contextOf(site.browser, form);
  const page = await context.newPage();
  await state.reach(page, links);
  return page;
}

everyPage(
  '%s fits every size and the largest font; axe knows of no barrier, in light and in dark; the keyboard goes its way in order',
  async (_, state) => {
    const page = await reach(state, PICTURED.phone);
    expect(await barriersOn(page)).toEqual([]);
    expect(await focusFaultsOn(page)).toEqual([]);
    // Zero ledger: see test/entered-fields.ts.
    expect(await undeclaredFieldsOn(page)).toEqual([]);
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      const target = byMouse(state) && width >= WIDE ? LEAST.mouseTarget : LEAST.target;
      expect([width, await overflowOn(page)]).toEqual([width, []]);
      expect([width, await smallTargetsOn(page, target)]).toEqual([width, []]);
      expect([width, await smallTextOn(page, LEAST.text)]).toEqual([width, []]);
    }
    await page.setViewportSize(PC);
    expect(await focusFaultsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriersOn(page)).toEqual([]);
    await enlarge(page, PICTURED['largest-font']);
    for (const size of [PICTURED.phone, SIZES[0]!]) {
      await page.setViewportSize(size);
      expect([size.width, await overflowOn(page)]).toEqual([size.width, []]);
    }
  },
);

everyPage('%s is larger in elder mode, and still fits', async (_, state) => {
  const page = await reach(state, PICTURED.elder);
  expect(await page.locator('.screen--elder:visible').count()).toBe(1);
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    expect([width, await overflowOn(page)]).toEqual([width, []]);
    expect([width, await smallTextOn(page, LEAST.elderText)]).toEqual([width, []]);
    if (!byMouse(state)) {
      expect([width, await smallTargetsOn(page, LEAST.elderTarget)]).toEqual([width, []]);
    }
  }
  expect(await barriersOn(page)).toEqual([]);
});
