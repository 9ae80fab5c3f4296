import sharp from 'sharp';
import type { ComplaintStep } from '../../src/domain/complaint/complaint-event';
import { unitTakes } from '../setup/unit-takes';
import { COMMUNITY } from '../setup/world';
import { Complainant } from './complainant';
import { arrange, journey, openSite } from './site';

const site = openSite();

let code: string;
let photo: Buffer;

arrange(async () => {
  code = await site.world.posterOf(COMMUNITY);
  photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
});
beforeEach(() => site.world?.at('2026-11-25T10:00:00+08:00'));

const page = (name: string, query: Record<string, string> = {}) =>
  `${site.base}/#/pages/resident/${name}?${new URLSearchParams(query).toString()}`;

async function communityTakes(reference: string, ...steps: ComplaintStep[]): Promise<void> {
  for (const step of steps) await unitTakes(site.world, reference, step);
}

const accepted = { kind: 'accepted', workload: 'ordinary' } as const;
const replied = (words: string) => ({ kind: 'replied', outcome: 'fixed', words, photos: [] }) as const;

async function filed(resident: Complainant): Promise<string> {
  await resident.opens(page('complain', { code }));
  await resident.picks('公共设施');
  await resident.writes('complain-text', '3号楼2单元楼道灯坏了，晚上看不清台阶');
  await resident.presses('提交');
  return resident.isReceipted();
}

journey(
  'a complaint with a photo is filed, followed up in another browser, judged unsolved, judged again, and closed by the resident alone',
  async () => {
    const resident = await Complainant.arrives(site.browser);
    await resident.opens(page('complain', { code }));
    await resident.sees('向荷花池社区反映问题');
    expect(await resident.chosen()).toBe(0);
    expect(await resident.faults()).toEqual([]);
    await resident.presses('提交');
    await resident.sees('请选择是哪方面的问题');
    expect(await resident.faults()).toEqual([]);
    await resident.picks('公共设施');
    await resident.writes('complain-text', '3号楼2单元楼道灯坏了，晚上看不清台阶');
    await resident.addsPhoto(photo);
    await resident.sees('添加照片 1/6');
    await resident.writes('complain-location', '3号楼2单元楼道');
    await resident.writes('complain-contact', '晚上7点后在家');
    expect(await resident.faults()).toEqual([]);
    await resident.presses('提交');
    const reference = await resident.isReceipted();
    expect(await resident.faults()).toEqual([]);

    const elsewhere = await Complainant.arrives(site.browser);
    await elsewhere.opens(page('complaint'));
    await elsewhere.writes('reference', ` ${reference.toLowerCase().replaceAll('-', ' ')}`);
    expect(await elsewhere.faults()).toEqual([]);
    await elsewhere.presses('查看');
    await elsewhere.sees('社区应在11月26日 24:00前受理');
    await elsewhere.seesPicture();
    expect(await elsewhere.faults()).toEqual([]);

    site.world.at('2026-11-26T09:00:00+08:00');
    await communityTakes(reference, accepted, replied('楼道灯已经换好'));
    await elsewhere.presses('刷新');
    await elsewhere.sees('这件事解决了吗？');
    expect(await elsewhere.faults()).toEqual([]);
    await elsewhere.picks('未解决');
    await elsewhere.picks('不满意');
    await elsewhere.presses('提交');
    await elsewhere.sees('您确认：未解决，重新办理');

    site.world.at('2026-11-27T09:00:00+08:00');
    await communityTakes(reference, replied('线路已经重新接好'));
    await elsewhere.presses('刷新');
    await elsewhere.sees('再次确认：这件事解决了吗？');
    await elsewhere.sees('您上次对办理的评价：不满意');
    expect(await elsewhere.chosen()).toBe(0);
    await elsewhere.picks('已解决');
    await elsewhere.picks('满意');
    await elsewhere.presses('提交');
    await elsewhere.sees('已结案：您确认已解决');
    expect(await elsewhere.faults()).toEqual([]);
    expect([...resident.complaints, ...elsewhere.complaints]).toEqual([]);
    await Promise.all([resident.leaves(), elsewhere.leaves()]);
  },
);

journey('a complaint is withdrawn after a question, and stays in the record as withdrawn', async () => {
  const resident = await Complainant.arrives(site.browser);
  const reference = await filed(resident);
  await resident.presses('查看进展');
  await resident.sees('已提交，等待受理');
  await resident.presses('撤回这件诉求');
  await resident.sees('撤回后不再办理，不能恢复');
  expect(await resident.faults()).toEqual([]);
  await resident.presses('确定撤回');
  await resident.sees('您撤回了诉求');
  expect(reference).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/);
  await resident.leaves();
});

journey(
  'what is stored of a resident is shown, deleted, and then gone from the server and from the phone',
  async () => {
    const resident = await Complainant.arrives(site.browser);
    const reference = await filed(resident);
    await resident.opens(page('mine', { code }));
    await resident.sees('公共设施，已提交，等待受理');
    expect(await resident.faults()).toEqual([]);
    await resident.presses('删除我的数据');
    await resident.sees('会保留');
    expect(await resident.faults()).toEqual([]);
    await resident.presses('确定删除');
    await resident.sees('诉求1件');
    expect(await resident.faults()).toEqual([]);
    const kept = await resident.page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain(reference);
    expect(kept).not.toContain('楼道灯');
    await resident.opens(page('mine', { code }));
    await resident.sees('没有您的数据');
    expect(await resident.faults()).toEqual([]);
    await resident.opens(page('complaint', { reference }));
    await resident.sees('内容已按您的要求删除');
    await resident.leaves();
  },
);

journey(
  'without a network a complaint is kept, said to be kept, and sent by itself when the network is back',
  async () => {
    const resident = await Complainant.arrives(site.browser);
    await resident.opens(page('complain', { code }));
    await resident.sees('向荷花池社区反映问题');
    await resident.picks('噪音扰民');
    await resident.writes('complain-text', '夜里施工');
    await resident.context.setOffline(true);
    await resident.presses('提交');
    await resident.sees('已保存，联网后自动发送');
    expect(await resident.faults()).toEqual([]);
    await resident.context.setOffline(false);
    await resident.isReceipted();
    await resident.leaves();
  },
);

journey('a complaint can be filed and judged with the keyboard alone, and the first fault gets the focus', async () => {
  const resident = await Complainant.arrives(site.browser);
  await resident.opens(page('complain', { code }));
  await resident.sees('是哪方面的问题？');
  await resident.picks('其他');
  await resident.page.locator('#complain-submit').focus();
  await resident.page.keyboard.press('Enter');
  await resident.sees('请写下是什么问题');
  // The empty text is the first fault, so the words go there.
  await resident.page.keyboard.type('路面积水');
  await resident.page.locator('#complain-submit').focus();
  await resident.page.keyboard.press('Enter');
  const reference = await resident.isReceipted();
  await communityTakes(reference, accepted, replied('已经疏通'));
  await resident.page.locator('#follow').focus();
  await resident.page.keyboard.press('Enter');
  await resident.sees('这件事解决了吗？');
  for (const control of ['#verdict-fixed', '#judge']) {
    await resident.page.locator(control).focus();
    await resident.page.keyboard.press('Enter');
  }
  await resident.sees('已结案：您确认已解决');
  await resident.leaves();
});

journey('the words on privacy can be read at every width, and lead to one’s own data', async () => {
  const resident = await Complainant.arrives(site.browser);
  await resident.opens(page('privacy', { code }));
  for (const heading of ['问您什么', '从不问什么', '保存什么，保存多久', '谁能看到什么', '怎样查看和删除']) {
    expect(await resident.page.getByRole('heading', { name: heading }).count()).toBe(1);
  }
  expect(await resident.faults()).toEqual([]);
  await resident.presses('查看或删除我的数据');
  await resident.sees('没有您的数据');
  await resident.leaves();
});
