import { randomUUID } from 'node:crypto';
import { invite } from '../../src/server/invitation';
import { COMMUNITY, resident as person } from '../setup/world';
import { Official, Resident } from './people';
import { arrange, journey, openSite } from './site';

const site = openSite();

let poster: string;

arrange(async () => {
  const code = await site.world.posterOf(COMMUNITY);
  poster = `${site.base}/r/${code}`;
  for (let i = 0; i < 100; i += 1) {
    const answers = [{ item: 1, step: (i % 5) + 1 }];
    const rating = { id: randomUUID(), code, round: site.world.round, answers };
    await site.world.call('submitRating', rating as never, { person: person(`earlier ${i}`) });
  }
});

const linkFor = async (division: string) => {
  const to = { id: randomUUID(), role: 'official' as const, division };
  const invitation = await invite(site.world.services, to, { hours: 1, singleUse: true });
  return `${site.base}/#/pages/official/scores?invitation=${invitation}`;
};

journey(
  'a resident rates, the official sees it within two seconds, and a second answer replaces the first',
  async () => {
    const official = await Official.arrives(site.browser);
    await official.opens(await linkFor('320404006'));
    await official.sees('荷花池街道');
    await official.goesTo(COMMUNITY);
    await official.seesCount(100);
    const [satisfiedBefore, unsatisfiedBefore] = [await official.countOf(4), await official.countOf(2)];

    const resident = await Resident.arrives(site.browser);
    await resident.scans(poster);
    await resident.sees('荷花池社区');
    expect(await resident.chosen()).toBe(0);
    await resident.chooses(4);
    await resident.chooses(5, 3);
    await resident.remarks('楼道灯不亮');
    await resident.submits();
    const reference = await resident.isThanked();
    expect(reference).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);

    await official.seesCount(101);
    expect(await official.countOf(4)).toBe(satisfiedBefore + 1);

    await resident.scans(poster);
    await resident.sees('总体而言');
    expect(await resident.chosen()).toBe(0);
    await resident.chooses(2);
    await resident.submits();
    expect(await resident.isThanked()).not.toBe(reference);

    await official.page.locator('#count-2', { hasText: String(unsatisfiedBefore + 1) }).waitFor({ timeout: 2000 });
    await official.seesCount(101);
    expect(await official.countOf(4)).toBe(satisfiedBefore);
    expect([...official.complaints, ...resident.complaints]).toEqual([]);
    await Promise.all([official.leaves(), resident.leaves()]);
  },
);

journey('an official who opens the page again is still signed in, though the link is used up', async () => {
  const official = await Official.arrives(site.browser);
  await official.opens(await linkFor('320404006'));
  await official.sees('荷花池街道');
  await official.page.reload();
  await official.sees('各社区、村');
  await official.leaves();
});

journey('an official finds the way by the tree, down and up again', async () => {
  const official = await Official.arrives(site.browser);
  await official.opens(await linkFor('3204'));
  for (const name of ['钟楼区', '荷花池街道', '荷花池社区']) await official.findsInTree(name);
  expect(await official.page.locator('.tree__place--here').textContent()).toBe('荷花池社区');
  await official.findsInTree('红梅街道', '天宁区');
  await official.sees('尚无答卷');
  await official.leaves();
});

journey('an official finds a community by a part of its name, and the address opens it again', async () => {
  const official = await Official.arrives(site.browser);
  await official.opens(await linkFor('3204'));
  await official.isAt('常州市');
  await official.page.locator('#division-search input, input#division-search').fill('新村');
  await official.page.click('#found-320402004001');
  await official.isAt('红梅新村社区');
  // The invitation was good once; what is passed on is the division.
  expect(official.page.url()).toMatch(/#\/pages\/official\/scores\?division=320402004001$/);
  await official.page.reload();
  await official.isAt('红梅新村社区');
  await official.leaves();
});

journey('where a figure comes from is told at one tap, and how many were asked beside it', async () => {
  const resident = await Resident.arrives(site.browser);
  await resident.scans(poster);
  const official = await Official.arrives(site.browser);
  await official.opens(await linkFor('320404006'));
  await official.page.click('#origin-headline');
  await official.sees('选“不了解”的不算');
  await official.sees('应答情况');
  const cells = await official.page.locator('.response__row', { hasText: '海报' }).allTextContents();
  expect(cells).toHaveLength(1);
  expect(cells[0]).toMatch(/^海报—/);
  await resident.leaves();
  await official.leaves();
});

journey('the thank-you page is the same for every answer but for the reference number', async () => {
  const pages = new Set<string>();
  for (const step of [5, 4, 3, 2, 1, 0] as const) {
    const resident = await Resident.arrives(site.browser);
    await resident.scans(poster);
    await resident.chooses(step);
    if (step === 1) await resident.page.click('#told');
    if (step === 2) await resident.remarks('不满意');
    await resident.submits();
    pages.add(await resident.thanksWithoutReference());
    await resident.leaves();
  }
  expect(pages.size).toBe(1);
});

journey(
  'without a network the answer is kept, said to be kept, and sent by itself when the network is back',
  async () => {
    const resident = await Resident.arrives(site.browser);
    await resident.scans(poster);
    await resident.chooses(3);
    await resident.context.setOffline(true);
    await resident.submits();
    await resident.sees('已保存，联网后自动发送');
    const before = await site.world.db.query('select id from submission');
    await resident.context.setOffline(false);
    await resident.isThanked();
    expect(await site.world.db.query('select id from submission')).toHaveLength(before.length + 1);
    expect(await resident.page.evaluate(() => localStorage.getItem('outbox'))).toContain('[]');
    await resident.leaves();
  },
);

journey('every refusal says what is the matter and what to do', async () => {
  const resident = await Resident.arrives(site.browser);
  await resident.scans(`${site.base}/r/P${'a'.repeat(30)}`);
  await resident.sees('这个二维码不是民评发出的');
  await resident.sees('请扫描社区公告栏张贴的二维码');
  await resident.scans(`${site.base}/#/pages/resident/rate?code=%25E0%25A4%25A`);
  await resident.sees('这个二维码不是民评发出的');
  site.world.at('2026-10-20T08:00:00+08:00');
  await resident.scans(poster);
  await resident.sees('测评还没有开始');
  await resident.sees('测评将于11月1日 00:00开始');
  site.world.at('2026-12-02T08:00:00+08:00');
  await resident.scans(poster);
  await resident.sees('已于11月30日 24:00截止');
  site.world.at('2026-11-15T10:00:00+08:00');
  const official = await Official.arrives(site.browser);
  await official.opens(`${site.base}/#/pages/official/scores?invitation=void`);
  await official.sees('登录链接已失效');
  await Promise.all([official.leaves(), resident.leaves()]);
});

journey('a whole survey can be answered with the keyboard alone, and each screen begins at its question', async () => {
  const resident = await Resident.arrives(site.browser);
  await resident.scans(poster);
  await resident.sees('总体而言');
  const { keyboard } = resident.page;
  await resident.tabsTo('item-1-step-4');
  await keyboard.press('Enter');
  expect(await resident.chosen()).toBe(1);
  await resident.tabsTo('next');
  await keyboard.press('Enter');
  await resident.sees('第 2 题');
  await resident.page.waitForFunction(() => document.activeElement?.id === 'question');
  await resident.tabsTo('item-2-step-1');
  await keyboard.press(' ');
  await resident.tabsTo('remark');
  await keyboard.press('Enter');
  await resident.sees('还有什么想说的');
  await resident.tabsIntoText();
  await keyboard.type('楼道灯不亮');
  await resident.sees('5/500');
  await resident.tabsTo('told');
  await keyboard.press(' ');
  await resident.sees('已记下');
  await resident.tabsTo('submit');
  await keyboard.press('Enter');
  await resident.isThanked();
  await resident.page.waitForFunction(() => document.activeElement?.id === 'outcome');
  await resident.leaves();
});

journey(
  'a question is read aloud where the browser can, stops at a second press, and when the question goes',
  async () => {
    const resident = await Resident.arrives(site.browser);
    const spoken = await resident.hearsChinese();
    await resident.scans(poster);
    await resident.page.getByRole('button', { name: '朗读' }).click();
    expect((await spoken()).at(-1)).toMatch(/^总体而言，.*非常满意。满意。基本满意。不满意。非常不满意。不了解$/);
    await resident.page.getByRole('button', { name: '停止' }).click();
    await resident.page.getByRole('button', { name: '朗读' }).click();
    await resident.chooses(4);
    const before = await spoken();
    await resident.page.click('#next');
    await resident.page.getByRole('button', { name: '朗读' }).waitFor();
    expect((await spoken()).slice(before.length)).toEqual(['(silence)']);
    await resident.leaves();
  },
);

journey('axe finds no barrier on the pages of residents and officials', async () => {
  const resident = await Resident.arrives(site.browser);
  await resident.scans(poster);
  await resident.sees('总体而言');
  expect(await resident.barriers()).toEqual([]);
  await resident.chooses(4);
  await resident.chooses(2, 3);
  await resident.page.click('#told');
  await resident.sees('已记下');
  expect(await resident.barriers()).toEqual([]);
  await resident.page.click('#remark');
  await resident.sees('还有什么想说的');
  expect(await resident.barriers()).toEqual([]);
  await resident.submits();
  await resident.isThanked();
  expect(await resident.barriers()).toEqual([]);
  await resident.page.emulateMedia({ colorScheme: 'dark' });
  expect(await resident.barriers()).toEqual([]);
  const official = await Official.arrives(site.browser);
  await official.opens(await linkFor('3204'));
  await official.sees('天宁区');
  expect(await official.barriers()).toEqual([]);
  await Promise.all([official.leaves(), resident.leaves()]);
});

journey('at no width is anything cut off or pushed out of its place', async () => {
  const official = await Official.arrives(site.browser);
  await official.opens(await linkFor('320404006'));
  await official.sees('各社区、村');
  const resident = await Resident.arrives(site.browser);
  await resident.scans(poster);
  await resident.sees('总体而言');
  const thanked = await Resident.arrives(site.browser);
  await thanked.scans(poster);
  await thanked.chooses(3);
  await thanked.submits();
  await thanked.isThanked();
  for (const width of [320, 375, 812, 900, 1080, 1200, 1440]) {
    const height = width === 812 ? 375 : 800;
    for (const person of [official, resident, thanked]) {
      await person.page.setViewportSize({ width, height });
      expect([width, await person.overflowing()]).toEqual([width, []]);
    }
  }
  await resident.chooses(4);
  for (const width of [320, 375, 812]) {
    await resident.page.setViewportSize({ width, height: 375 });
    expect([width, await resident.overflowing()]).toEqual([width, []]);
  }
  await thanked.leaves();
  await Promise.all([official.leaves(), resident.leaves()]);
});
