import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Account } from '../../src/server/store/accounts';
import { invite } from '../../src/server/invitation';
import { runClocks } from '../../src/server/run-clocks';
import { COMMUNITY } from '../setup/world';
import { Complainant } from './complainant';
import { DeskWorker } from './desk-worker';
import { arrange, journey, openSite } from './site';

const MATTER = '3号楼2单元楼道灯坏了，晚上看不清台阶';

const site = openSite();
let code: string;
let photo: Buffer;
let department: string;

arrange(async () => {
  code = await site.world.posterOf(COMMUNITY);
  ({ department } = await site.world.departmentOf('320404', '钟楼区城市管理局'));
  photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
});
beforeEach(() => site.world?.at('2026-11-25T10:00:00+08:00'));

/** A session ends after some hours, and the clock jumps: whoever comes back opens a link of that day. */
async function linkOf(who: Pick<Account, 'role' | 'division'> & Partial<Account>, page = 'staff/today') {
  const invitation = await invite(site.world.services, { id: randomUUID(), ...who }, { hours: 1, singleUse: false });
  return `${site.base}/#/pages/${page}?invitation=${invitation}`;
}

const STAFF = { role: 'staff', division: COMMUNITY } as const;
const STREET = { role: 'official', division: '320404006' } as const;

async function files(resident: Complainant, text: string): Promise<string> {
  await resident.opens(`${site.base}/#/pages/resident/complain?code=${code}`);
  await resident.picks('公共设施');
  await resident.writes('complain-text', text);
  await resident.presses('提交');
  return resident.isReceipted();
}

journey(
  'one complaint goes from the community to the street and a department, is answered, judged unsolved, and told upwards by the clock',
  async () => {
    const resident = await Complainant.arrives(site.browser);
    const reference = await files(resident, MATTER);

    const staff = await DeskWorker.arrivesWith(site.browser, 'phone');
    await staff.opens(await linkOf(STAFF));
    await staff.shownWords('明天24点前签收');
    expect(await staff.faults()).toEqual([]);
    await staff.accepts(MATTER);
    await staff.shownWords('按“一般”办理');
    expect(staff.pressed).toBeLessThanOrEqual(2);
    await staff.opensCase(MATTER);
    expect(await staff.faults()).toEqual([]);
    await staff.press('#do-pass-on');
    await staff.press('#unit-street');
    await staff.fills('reason', '要街道协调养护单位');
    await staff.press('#send');
    await staff.shownWords('荷花池社区转给荷花池街道');

    const street = await DeskWorker.arrivesWith(site.browser, 'pc');
    await street.opens(await linkOf(STREET));
    await street.shownWords('荷花池社区转给荷花池街道');
    expect(await street.faults()).toEqual([]);
    await street.accepts(MATTER);
    await street.shownWords('荷花池街道签收');
    await street.press('#do-pass-on');
    await street.press(`#unit-${department}`);
    await street.fills('reason', '路灯归城管局养护');
    await street.press('#send');
    await street.shownWords('荷花池街道转给钟楼区城市管理局');

    const office = await DeskWorker.arrivesWith(site.browser, 'pc');
    await office.opens(await linkOf({ role: 'department', division: '320404', department }));
    await office.accepts(MATTER);
    await office.shownWords('钟楼区城市管理局签收');
    await office.press('#outcome-fixed');
    await office.fills('reply', '已更换灯具并接好线路。');
    await office.addsPhoto(photo);
    await office.shownWords('添加照片 1/6');
    await office.press('#send');
    await office.shownWords('答复已发给居民，等居民确认');
    await office.seesPicture();
    expect(await office.faults()).toEqual([]);

    const elsewhere = await Complainant.arrives(site.browser);
    await elsewhere.opens(`${site.base}/#/pages/resident/complaint?reference=${reference}`);
    await elsewhere.sees('荷花池街道转交钟楼区城市管理局');
    await elsewhere.sees('已更换灯具并接好线路。');
    await elsewhere.seesPicture();
    await elsewhere.picks('未解决');
    await elsewhere.presses('提交');
    await elsewhere.sees('您确认：未解决，重新办理');

    // A bad judgement is to be spoken about within a working day; nobody has.
    site.world.at('2026-11-27T09:00:00+08:00');
    await runClocks(site.world.services);
    const district = await DeskWorker.arrivesWith(site.browser, 'pc');
    await district.opens(await linkOf({ role: 'official', division: '320404' }));
    await district.press('#queue-escalated');
    await district.shownWords('已超期1天，未回访居民');
    await district.opensCase(MATTER);
    await district.shownWords('超期，已报钟楼区');
    expect(await district.faults()).toEqual([]);
    const people = [resident, staff, street, office, elsewhere, district];
    expect(people.flatMap((person) => person.complaints)).toEqual([]);
    await Promise.all(people.map((person) => person.leaves()));
  },
  // Six people, one after the other.
  180_000,
);

journey(
  'an official goes from the scores to the complaints of the street and back, and overturns a refusal',
  async () => {
    const resident = await Complainant.arrives(site.browser);
    await files(resident, '小区门口的摊位占道');
    const staff = await DeskWorker.arrivesWith(site.browser, 'phone');
    await staff.opens(await linkOf(STAFF));
    await staff.opensCase('小区门口的摊位占道');
    await staff.press('#do-decline');
    await staff.press('#ground-unclear');
    await staff.fills('reason', '请说明是哪个门口');
    await staff.press('#send');
    await staff.shownWords('荷花池社区不予受理：说的是什么事看不明白');

    const official = await DeskWorker.arrivesWith(site.browser, 'pc');
    await official.opens(await linkOf(STREET, 'official/scores'));
    await official.press('#to-today');
    await official.press('#queue-done');
    await official.opensCase('小区门口的摊位占道');
    await official.press('#do-reopen');
    await official.fills('reason', '看得明白，请到现场看');
    await official.press('#send');
    await official.shownWords('荷花池街道重新办理');
    await official.press('#to-scores');
    await official.sees('答案分布');
    await Promise.all([resident, staff, official].map((person) => person.leaves()));
  },
);

journey('with the keyboard alone a complaint is accepted from the list and answered beside it', async () => {
  const resident = await Complainant.arrives(site.browser);
  await files(resident, '健身器材松动');
  const staff = await DeskWorker.arrivesWith(site.browser, 'pc');
  await staff.opens(await linkOf(STAFF));
  const card = staff.page.locator('.case-card', { hasText: '健身器材松动' });
  await card.locator('.case-card__open').focus();
  await staff.page.keyboard.press('Enter');
  await card.locator('.case-card__accept').focus();
  await staff.page.keyboard.press('Enter');
  await staff.shownWords('荷花池社区签收');
  for (const control of ['#phrase-1', '#send']) {
    await staff.page.locator(control).focus();
    await staff.page.keyboard.press('Enter');
  }
  await staff.shownWords('答复已发给居民');
  await Promise.all([resident, staff].map((person) => person.leaves()));
});
