import { randomUUID } from 'node:crypto';
import { makeLetter } from '../../src/server/letters';
import { makeKioskCode } from '../../src/server/signed-code';
import { COMMUNITY } from '../setup/world';
import { Visitor } from './visitor';
import { journey, openSite } from './site';

const site = openSite();

beforeEach(() => site.world?.at('2026-11-15T10:00:00+08:00'));

/** A touch screen of its own, registered, at its first screen. */
async function atTouchScreen(): Promise<Visitor> {
  const visitor = await Visitor.arrives(site.browser);
  await visitor.page.goto(`${site.base}/kiosk?code=${await makeKioskCode(site.world.services, COMMUNITY)}`);
  await visitor.sees('点这里开始评价');
  return visitor;
}

const counted = async () =>
  (await site.world.db.query<{ channel: string; evidence: string }>('select channel, evidence from submission')).map(
    ({ channel, evidence }) => `${channel} ${evidence}`,
  );

beforeEach(async () => {
  await site.world?.db.query('truncate submission, tally, log_head, letter_use');
});

journey('the first screen says whose it is, and shows the poster’s code for one’s own phone', async () => {
  const visitor = await atTouchScreen();
  await visitor.sees('荷花池社区');
  await visitor.sees('也可以用自己的手机扫码');
  expect(await visitor.page.locator('.kiosk-start__qr img').getAttribute('src')).toMatch(/^data:image\/svg/);
  expect(await visitor.barriers()).toEqual([]);
  await visitor.leaves();
});

journey('a visitor answers, is thanked, and leaves nothing behind', async () => {
  const visitor = await atTouchScreen();
  const before = await visitor.whatIsThere();
  expect(before.local).toContain('kiosk-device');
  await visitor.begins();
  await visitor.chooses(2);
  await visitor.page.click('#told');
  await visitor.sees('已记下');
  await visitor.chooses(1, 2);
  await visitor.page.click('#remark');
  await visitor.page.locator('textarea').first().fill('楼道灯不亮');
  expect((await visitor.whatIsThere()).local).toBe(before.local);
  expect(await visitor.barriers()).toEqual([]);
  await visitor.submits();
  await visitor.isThanked();
  expect(await visitor.barriers()).toEqual([]);
  await visitor.page.click('#done');
  await visitor.sees('点这里开始评价');
  expect(await visitor.whatIsThere()).toEqual(before);
  expect(await counted()).toEqual(['kiosk assisted']);
  expect(visitor.complaints).toEqual([]);
  await visitor.leaves();
});

journey('the next visitor begins with nothing chosen and nothing written, and counts as another person', async () => {
  const visitor = await atTouchScreen();
  for (let visit = 0; visit < 2; visit += 1) {
    await visitor.begins();
    expect(await visitor.page.locator('[aria-checked=true]').count()).toBe(0);
    await visitor.chooses(5);
    await visitor.page.click('#remark');
    expect(await visitor.page.locator('textarea').inputValue()).toBe('');
    await visitor.page.locator('textarea').fill('谢谢');
    await visitor.submits();
    await visitor.isThanked();
    await visitor.page.click('#done');
  }
  expect(await counted()).toEqual(['kiosk assisted', 'kiosk assisted']);
  await visitor.leaves();
});

journey(
  '45 seconds without a touch bring a question, «继续» goes on as often as one likes, and silence resets',
  async () => {
    const visitor = await atTouchScreen();
    const before = await visitor.whatIsThere();
    await visitor.page.clock.install();
    await visitor.begins();
    await visitor.chooses(3);
    for (let time = 0; time < 3; time += 1) {
      await visitor.page.clock.runFor(44_000);
      expect(await visitor.page.getByRole('dialog').count()).toBe(0);
      await visitor.page.clock.runFor(1_500);
      await visitor.page.getByRole('dialog', { name: '还在吗？' }).waitFor();
      // A frame at a time: what came into the page takes the focus some frames later.
      for (let frame = 0; frame < 25 && (await visitor.focused()) !== 'go-on'; frame += 1) {
        await visitor.page.clock.runFor(16);
      }
      expect(await visitor.focused()).toBe('go-on');
      expect(await visitor.barriers()).toEqual([]);
      await visitor.page.keyboard.press('Tab');
      expect(await visitor.focused()).toBe('go-on');
      await visitor.page.clock.runFor(20_000);
      await visitor.page.getByRole('button', { name: '继续' }).click();
      expect(await visitor.page.getByRole('dialog').count()).toBe(0);
      expect(await visitor.chosen()).toBe(1);
    }
    await visitor.page.clock.runFor(40_000);
    await visitor.chooses(2);
    await visitor.page.clock.runFor(40_000);
    expect(await visitor.page.getByRole('dialog').count()).toBe(0);
    await visitor.page.clock.runFor(6_000);
    // A second at a time: the page is drawn anew with each.
    for (let second = 0; second < 31; second += 1) await visitor.page.clock.runFor(1_000);
    await visitor.sees('点这里开始评价');
    expect(await visitor.whatIsThere()).toEqual(before);
    expect(await counted()).toEqual([]);
    await visitor.leaves();
  },
);

journey('after the thanks the first screen comes back by itself', async () => {
  const visitor = await atTouchScreen();
  const before = await visitor.whatIsThere();
  await visitor.page.clock.install();
  await visitor.begins();
  await visitor.chooses(4);
  await visitor.submits();
  await visitor.isThanked();
  await visitor.page.clock.runFor(31_000);
  await visitor.sees('点这里开始评价');
  expect(await visitor.whatIsThere()).toEqual(before);
  await visitor.leaves();
});

journey(
  'without a network it says that nothing was sent, tries again while the visitor stays, and keeps nothing',
  async () => {
    const visitor = await atTouchScreen();
    const before = await visitor.whatIsThere();
    await visitor.begins();
    await visitor.chooses(1);
    await visitor.context.setOffline(true);
    await visitor.submits();
    await visitor.sees('网络不通，还没有发出去');
    expect((await visitor.whatIsThere()).local).toBe(before.local);
    expect(await counted()).toEqual([]);
    await visitor.context.setOffline(false);
    await visitor.isThanked();
    expect(await counted()).toEqual(['kiosk assisted']);
    await visitor.leaves();
  },
);

journey('whoever has a letter counts as invited; a wrong code says so and loses nothing', async () => {
  const letter = await makeLetter(site.world.services, COMMUNITY);
  const visitor = await atTouchScreen();
  await visitor.begins();
  await visitor.chooses(4);
  await visitor.page.click('#letter');
  await visitor.page.locator('#letter-code input').fill('AAAA-CCCC-DDDD');
  await visitor.submits();
  await visitor.sees('邀请码不对');
  expect(await visitor.chosen()).toBe(1);
  await visitor.page.locator('#letter-code input').fill(letter.typed.toLowerCase());
  await visitor.submits();
  await visitor.isThanked();
  expect(await counted()).toEqual(['kiosk invited']);
  await visitor.leaves();
});

journey('another device that opens the same link is told so', async () => {
  const code = await makeKioskCode(site.world.services, COMMUNITY);
  await site.world.call('openKiosk', { code, device: randomUUID() });
  const visitor = await Visitor.arrives(site.browser);
  await visitor.page.goto(`${site.base}/kiosk?code=${code}`);
  await visitor.sees('这台设备没有登记');
  await visitor.leaves();
});

journey('between rounds the touch screen shows what was said last', async () => {
  const code = await makeKioskCode(site.world.services, COMMUNITY);
  site.world.at('2026-12-05T10:00:00+08:00');
  const visitor = await Visitor.arrives(site.browser);
  await visitor.page.goto(`${site.base}/kiosk?code=${code}`);
  await visitor.sees('本轮测评已经结束');
  await visitor.sees('本社区还没有公布过结果');
  expect(await visitor.barriers()).toEqual([]);
  await visitor.leaves();
});

journey('a whole visit can be made with the keyboard, and at no size is anything pushed out of its place', async () => {
  const visitor = await atTouchScreen();
  await visitor.tabsTo('start');
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('第 1 题');
  for (const [width, height] of [
    [320, 568],
    [812, 375],
    [1080, 1920],
    [1440, 900],
  ] as const) {
    await visitor.page.setViewportSize({ width, height });
    expect([width, await visitor.overflowing()]).toEqual([width, []]);
  }
  await visitor.tabsTo('item-1-step-3');
  await visitor.page.keyboard.press('Enter');
  await visitor.tabsTo('submit');
  await visitor.page.keyboard.press('Enter');
  await visitor.isThanked();
  await visitor.tabsTo('done');
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('点这里开始评价');
  await visitor.leaves();
});
