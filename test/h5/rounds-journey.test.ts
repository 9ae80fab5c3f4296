import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { invite } from '../../src/server/invitation';
import { publishDue } from '../../src/server/publish-due';
import { COMMUNITY } from '../setup/world';
import { Official, Resident } from './people';
import { journey, openSite } from './site';

const site = openSite();

async function arrives(division: string): Promise<Official> {
  const to = { id: randomUUID(), role: 'official' as const, division };
  const invitation = await invite(site.world.services, to, { hours: 100_000, singleUse: true });
  const person = await Official.arrives(site.browser);
  await person.opens(`${site.base}/#/pages/official/scores?invitation=${invitation}`);
  await person.page.click('#to-rounds');
  await person.sees('要两个人才能定下来');
  return person;
}

const fill = (page: Page, field: string, text: string) => page.locator(`#round-${field} input`).first().fill(text);

journey(
  'a district drafts a round, a second official seals it, the clock opens it, a resident answers, it closes and is published',
  async () => {
    const { world } = site;
    const first = await arrives('320404');
    await first.page.click('#begin-draft');
    // As the last round; a window over it, and one that ends before it begins, are told beside the field.
    await fill(first.page, 'opens', '2026-11-20');
    await first.page.click('#save-draft');
    await first.sees('已有一轮测评，请错开日期');
    await fill(first.page, 'opens', '2027-01-01');
    await fill(first.page, 'last', '2026-12-31');
    await fill(first.page, 'publishes', '明天');
    await first.page.click('#save-draft');
    await first.sees('请按 年-月-日 填写日期');
    await fill(first.page, 'publishes', '2027-02-08');
    await first.page.click('#save-draft');
    await first.sees('最后一天不能早于开始日期');
    await fill(first.page, 'last', '2027-01-31');
    for (const item of [2, 4, 5, 6, 7]) await first.page.click(`#item-${item}`);
    expect(await first.barriers()).toEqual([]);
    await first.page.click('#save-draft');
    await first.sees('2027年1月1日至2027年1月31日');
    await first.page.locator('[id^=propose-]').first().click();
    await first.sees('您自己不能确认');
    await first.page.locator('[id^=propose-][id$=-yes]').click();
    await first.sees('请另一位同级或上级的干部登录后确认');

    const second = await arrives('320404');
    // While the second looks at it the first changes it and proposes it anew: what is confirmed is what was looked at.
    await first.page.locator('[id^=change-]').first().click();
    await fill(first.page, 'target', '75');
    await first.page.click('#save-draft');
    await first.page.locator('[id^=propose-]').first().click();
    await first.page.locator('[id^=propose-][id$=-yes]').click();
    await first.sees('请另一位同级或上级的干部登录后确认');
    await second.page.locator('[id^=confirm-]').first().click();
    await second.page.locator('[id^=confirm-][id$=-yes]').click();
    await second.sees('草案刚被别人改过');
    await second.sees('满意率 75%');
    await second.page.locator('[id^=confirm-]').first().click();
    await second.sees('封存以后谁也不能再改');
    expect(await second.barriers()).toEqual([]);
    await second.page.locator('[id^=confirm-][id$=-yes]').click();
    await second.sees('已封存，未开始');
    await second.page.locator('[id^=seal-]').first().click();
    const seal = await second.page.locator('.rounds__seal').textContent();
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    const [kept] = await world.db.query<{ seal: string }>(`select encode(seal, 'hex') as seal from round where seal is not null`); // prettier-ignore
    expect(kept!.seal).toBe(seal);

    world.at('2027-01-01T08:00:00+08:00');
    const phone = await Resident.arrives(site.browser);
    await phone.scans(`${site.base}/r/${await world.posterOf(COMMUNITY)}`);
    await phone.sees('第 1 题，共 2 题');
    await phone.chooses(4);
    await phone.page.click('#submit');
    await phone.sees('已收到');
    const during = await arrives('320404');
    await during.sees('正在测评');

    world.at('2027-02-01T08:00:00+08:00');
    expect(await publishDue(world.services)).toBe(0);
    const closed = await arrives('320404');
    await closed.sees('已截止，待公布');
    world.at('2027-02-08T00:00:30+08:00');
    expect(await publishDue(world.services)).toBe(1);
    const after = await arrives('320404');
    await after.sees('已公布');
    // A browser writes down the two refusals.
    expect(first.complaints).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('409') as string));
    expect(second.complaints).toEqual([expect.stringContaining('409') as string]);
    expect([phone, during, closed, after].flatMap(({ complaints }) => complaints)).toEqual([]);
    await Promise.all([first, second, phone, during, closed, after].map((person) => person.leaves()));
  },
);
