/** Posters, touch screens and letters, from the office that makes them to the resident who answers by them. */
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { invite } from '../../src/server/invitation';
import { pictureIn, readQr } from '../setup/read-qr';
import { COMMUNITY, resident as person } from '../setup/world';
import { Official, Resident } from './people';
import { arrange, journey, openSite } from './site';
import { Visitor } from './visitor';

const site = openSite();

arrange(async () => {
  // Where a camera leads to what it read.
  site.world.services.publicAddress = () => site.base;
});

async function linkFor(role: 'staff' | 'official', division: string, page: string): Promise<string> {
  const invitation = await invite(site.world.services, { id: randomUUID(), role, division }, { hours: 1, singleUse: true });
  return `${site.base}/#/pages/${page}?invitation=${invitation}`;
} // prettier-ignore

/** Somebody of an office at a PC, who prints into a file. */
class Office extends Official {
  static override async arrives(browser: Browser): Promise<Office> {
    return new Office(...(await Office.browserOf(browser, { width: 1440, height: 900 })));
  }

  /** Sizes of the sheets in points, and what a camera reads on the page as it is printed. */
  async prints(): Promise<{ sheets: string[]; reads: string | null }> {
    const pdf = (await this.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/MediaBox *\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
    );
    await this.page.emulateMedia({ media: 'print' });
    const reads = await readQr(await this.page.screenshot({ fullPage: true }));
    await this.page.emulateMedia({ media: null });
    return { sheets, reads };
  }
}

async function staffArrives(page: string): Promise<Office> {
  const staff = await Office.arrives(site.browser);
  await staff.opens(await linkFor('staff', COMMUNITY, page));
  return staff;
}

journey('staff print the poster, and whoever scans the sheet answers', async () => {
  const staff = await staffArrives('staff/share');
  await staff.page.click('#poster');
  await staff.page.locator('.poster__picture img').waitFor();
  const a4 = await staff.prints();
  expect(a4.sheets).toEqual(['595 × 842']);
  await staff.page.click('#size-a3');
  const a3 = await staff.prints();
  expect(a3.sheets).toEqual(['842 × 1191']);
  expect(a4.reads).toBe(`${site.base}/r/${await site.world.posterOf(COMMUNITY)}`);
  expect(a3.reads).toBe(a4.reads);
  const resident = await Resident.arrives(site.browser);
  await resident.scans(a4.reads!);
  await resident.chooses(4);
  await resident.submits();
  await resident.isThanked();
  expect(await site.world.db.query('select channel from submission')).toEqual([{ channel: 'poster' }]);
  expect([...staff.complaints, ...resident.complaints]).toEqual([]);
  await Promise.all([staff.leaves(), resident.leaves()]);
});

journey('the button prints, and nothing but the sheet is on paper', async () => {
  const staff = await staffArrives('staff/poster');
  await staff.page.locator('.poster__picture img').waitFor();
  await staff.page.evaluate(() => {
    const printed: string[] = [];
    Object.assign(window, { printed, print: () => printed.push(location.hash) });
  });
  await staff.page.click('#print');
  expect(await staff.page.evaluate(() => (window as unknown as { printed: string[] }).printed)).toHaveLength(1);
  await staff.page.emulateMedia({ media: 'print' });
  expect(await staff.page.locator('.navigation, .poster__controls').filter({ visible: true }).count()).toBe(0);
  const box = (await staff.page.locator('.poster__sheet').boundingBox())!;
  // 96 px an inch.
  expect([box.x, box.y, box.width, box.height].map(Math.round)).toEqual([0, 0, 794, 1123]);
  await staff.leaves();
});

journey('a poster changed is refused in words where it still hangs, and the new one leads on', async () => {
  const staff = await staffArrives('staff/share');
  const old = `${site.base}/r/${await site.world.posterOf(COMMUNITY)}`;
  await staff.page.click('#manage-codes');
  await staff.page.click('#rotate-poster');
  await staff.sees('已经收到的答卷都保留');
  await staff.page.click('#rotate-poster-yes');
  await staff.page.locator('.code--revoked').waitFor();
  const resident = await Resident.arrives(site.browser);
  await resident.scans(old);
  await resident.sees('这个二维码已停用');
  await resident.sees('请扫描社区最新张贴的二维码');
  await staff.page.click('#poster');
  await staff.page.locator('.poster__picture img').waitFor();
  const { reads } = await staff.prints();
  expect(reads).not.toBe(old);
  await resident.scans(reads!);
  await resident.sees('总体而言');
  await Promise.all([staff.leaves(), resident.leaves()]);
});

journey('a touch screen is added, opened by what the page shows, and then listed as registered', async () => {
  const staff = await staffArrives('staff/share');
  await staff.page.click('#manage-codes');
  await staff.page.click('#add-kiosk');
  const picture = await staff.page.locator('.code__qr img').getAttribute('src');
  const link = await readQr(pictureIn(picture!));
  const visitor = await Visitor.arrives(site.browser);
  await visitor.page.goto(link!);
  await visitor.sees('点这里开始评价');
  await staff.page.reload();
  await staff.page.click('#manage-codes');
  await staff.sees('11月15日登记');
  expect(await staff.page.locator('.code__qr').count()).toBe(0);
  expect(staff.complaints).toEqual([]);
  await Promise.all([staff.leaves(), visitor.leaves()]);
});

const LABELS = ['荷花池 3 幢甲单元 201', '荷花池 5 幢 102', `${'很长的小区名称'.repeat(8)}3幢`];

async function letterMaker(): Promise<Office> {
  const official = await Office.arrives(site.browser);
  await official.opens(await linkFor('official', '320404006', 'official/letters'));
  await official.page.click(`#division-${COMMUNITY}`);
  await official.page.locator('#make').waitFor();
  return official;
}

journey('labels are printed and neither sent nor kept: the request carries their number', async () => {
  const official = await letterMaker();
  const bodies: string[] = [];
  official.page.on('request', (request) => bodies.push(request.postData() ?? '', request.url()));
  await official.page.locator('#labels textarea').fill(LABELS.join('\n'));
  await official.page.click('#make');
  await official.page.locator('.letter__qr img').first().waitFor();
  for (const label of LABELS) await official.sees(label);
  const asked = bodies.filter((body) => body.includes('"count"'));
  expect(asked.map((body) => JSON.parse(body) as object)).toEqual([
    { id: expect.any(String), community: COMMUNITY, count: LABELS.length },
  ]);
  const kept = await official.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  const { rows } = { rows: await site.world.db.query('select * from letter_batch') };
  for (const label of LABELS) {
    for (const where of [...bodies, kept, JSON.stringify(rows)]) expect(where).not.toContain(label.slice(0, 6));
  }
  expect(official.complaints).toEqual([]);
  await official.leaves();
});

journey('one, two, four or eight letters fit on a sheet, with nothing of them cut off', async () => {
  for (const [perSheet, sheets] of [['1', 9], ['2', 5], ['4', 3], ['8', 2]] as const) {
    const official = await letterMaker();
    const labels = [...LABELS, ...LABELS, ...LABELS];
    await official.page.locator('#labels textarea').fill(labels.join('\n'));
    await official.page.click(`#per-page-${perSheet}`);
    await official.page.click('#make');
    await official.page.locator('.letter__qr img').first().waitFor();
    const printed = await official.prints();
    expect([perSheet, printed.sheets]).toEqual([perSheet, Array.from({ length: sheets }, () => '595 × 842')]);
    await official.page.emulateMedia({ media: 'print' });
    const cut = await official.page.locator('.letter').evaluateAll((letters: Element[]) =>
      letters.flatMap((letter) => {
        const inner = letter.getBoundingClientRect();
        const parts = [...letter.querySelectorAll('*')].map((part) => part.getBoundingClientRect());
        const outside = parts.filter(({ top, bottom, left, right }) =>
          top < inner.top || bottom > inner.bottom || left < inner.left || right > inner.right,
        );
        return outside.length > 0 ? [Math.max(...outside.map(({ bottom }) => bottom - inner.bottom))] : [];
      }),
    );
    expect([perSheet, cut]).toEqual([perSheet, []]);
    await official.leaves();
  }
}); // prettier-ignore

journey('whoever scans a letter answers as invited; revoked, the others are refused in words', async () => {
  const official = await letterMaker();
  await official.page.locator('#count input').fill('2');
  await official.page.click('#make');
  const pictures = await official.page
    .locator('.letter__qr img')
    .evaluateAll((images: Element[]) => images.map((image) => image.getAttribute('src')!));
  const [first, second] = await Promise.all(pictures.map((picture) => readQr(pictureIn(picture))));
  const resident = await Resident.arrives(site.browser);
  await resident.scans(first!);
  await resident.chooses(5);
  await resident.submits();
  await resident.isThanked();
  const invited = () => site.world.db.query(`select from submission where evidence = 'invited' and counted`);
  expect(await invited()).toHaveLength(1);
  await official.page.click('#again');
  await official.page.getByRole('button', { name: '全部作废' }).first().click();
  await official.sees('已经收到的答卷都保留');
  await official.page.locator('.confirmation__yes').click();
  await official.sees('11月15日作废');
  await resident.scans(second!);
  await resident.sees('这个二维码已停用');
  expect(await invited()).toHaveLength(1);
  await Promise.all([official.leaves(), resident.leaves()]);
});

journey('a request whose answer was lost is asked again under the same id, and makes the same letters', async () => {
  const official = await letterMaker();
  let lost = 0;
  await official.page.route('**/api/makeLetters', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  const before = await site.world.db.query('select from letter_batch');
  await official.page.locator('#count input').fill('3');
  await official.page.click('#make');
  await official.sees('网络没有连上');
  await official.page.click('#make');
  await official.page.locator('.letter__qr img').first().waitFor();
  expect(await site.world.db.query('select from letter_batch')).toHaveLength(before.length + 1);
  await official.leaves();
});

journey('scans, openings and answers are read as plain numbers', async () => {
  const { services, world } = { services: site.world.services, world: site.world };
  const code = await world.posterOf(COMMUNITY);
  const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step: 3 as const }] };
  await world.call('submitRating', rating, { person: person('counted') });
  await services.counts.flush();
  const staff = await staffArrives('staff/share');
  await staff.page.click('#manage-codes');
  await staff.sees('收到答卷 1 份');
  await staff.sees('不用于对任何人、任何社区的考核');
  expect(await staff.barriers()).toEqual([]);
  await staff.leaves();
});
