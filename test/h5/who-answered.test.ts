import { randomUUID } from 'node:crypto';
import type { About } from '../../src/domain/stratum';
import { invite } from '../../src/server/invitation';
import { COMMUNITY, resident as person } from '../setup/world';
import { Resident } from './people';
import { arrange, journey, openSite } from './site';

const site = openSite();
let poster: string;

arrange(async () => {
  const { world, base } = site;
  const code = await world.posterOf(COMMUNITY);
  poster = `${base}/r/${code}`;
  const earlier: About[] = Array.from({ length: 40 }, (_, i) => ({ age: i % 2 ? '18-34' : '35-59' }));
  for (const [i, about] of earlier.entries()) {
    const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step: 4 }], about };
    await world.call('submitRating', rating as never, { person: person(`earlier ${i}`) });
  }
});

const shareLink = async () => {
  const to = { id: randomUUID(), role: 'staff' as const, division: COMMUNITY };
  const invitation = await invite(site.world.services, to, { hours: 1, singleUse: true });
  return `${site.base}/#/pages/staff/share?invitation=${invitation}`;
};

journey(
  'a resident says how old they are by the keyboard and takes it back; staff read who is missing, and not how many that one is',
  async () => {
    const resident = await Resident.arrives(site.browser);
    const { keyboard } = resident.page;
    await resident.scans(poster);
    await resident.chooses(4);
    await resident.page.click('#remark');
    await resident.sees('您是（选填）');
    expect(await resident.chosen()).toBe(0);
    await resident.tabsTo('about-60');
    await keyboard.press('Enter');
    await resident.tabsTo('about-male');
    await keyboard.press(' ');
    expect(await resident.chosen()).toBe(2);
    await keyboard.press(' ');
    expect(await resident.chosen()).toBe(1);
    expect(await resident.barriers()).toEqual([]);
    await resident.submits();
    await resident.isThanked();
    await resident.sees('本页对所有答案都一样');
    expect(await resident.page.locator('.rate').innerText()).not.toMatch(/60|岁|男/);
    expect(await site.world.db.query('select stratum from submission where stratum >= 30')).toEqual([{ stratum: 30 }]);

    const staff = await Resident.arrives(site.browser);
    await staff.scans(await shareLink());
    await staff.sees('60岁及以上的居民偏少');
    const words = await staff.page.locator('.share').innerText();
    expect(words).toMatch(/41\s*份答卷/);
    expect(words).not.toContain('不足 5 人');
    expect(words).toContain('人数还太少，暂不显示');
    await Promise.all([resident.leaves(), staff.leaves()]);
  },
  30_000,
);
