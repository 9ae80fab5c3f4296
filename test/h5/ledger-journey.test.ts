import { rm } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import { checkLedger } from '../../src/server/ledger-check';
import { complaint, submitted } from '../server/complaint';
import { COMMUNITY, NEIGHBOUR } from '../setup/world';
import { contextOf, PC, PICTURED, type Form } from './forms';
import { arrange, journey, openSite } from './site';
import { invite } from '../../src/server/invitation';

const site = openSite();

arrange(async () => {
  const { world } = site;
  const file = async (community: string, text: string) =>
    submitted(world, complaint(await world.posterOf(community), { text }));
  for (let i = 0; i < 25; i += 1) await file(COMMUNITY, `=第${i}件：楼道灯不亮`);
  await file(NEIGHBOUR, '垃圾桶满了');
});

/** The page of ledgers, signed in. */
async function openLedger(role: 'staff' | 'official', division: string, form: Form) {
  const context = await contextOf(site.browser, form);
  const page = await context.newPage();
  const to = { id: crypto.randomUUID(), role, division };
  const invitation = await invite(site.world.services, to, { hours: 1, singleUse: true });
  await page.goto(`${site.base}/#/pages/staff/ledger?invitation=${invitation}`);
  await page.locator('#total', { hasText: '共' }).waitFor({ timeout: 15_000 });
  return { page, leaves: () => context.close() };
}

journey('staff read their ledger, take it away, and the file has the rows that the page counts', async () => {
  const { page, leaves } = await openLedger('staff', COMMUNITY, PICTURED.phone);
  await page.click('#period-all');
  await page.locator('#total', { hasText: '共 25 行' }).waitFor();
  const cards = page.locator('.ledger-table__row:visible');
  expect(await cards.count()).toBe(20);
  await page.click('#more');
  await page.waitForFunction(() => document.querySelectorAll('.ledger-table__row').length === 26);

  const downloading = page.waitForEvent('download');
  await page.click('#export');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('诉求台账_荷花池社区_全部.xlsx');
  const name = await download.path();
  const workbook = new Workbook();
  await workbook.xlsx.readFile(name);
  expect(workbook.worksheets[0]!.rowCount - 1).toBe(25);
  expect(workbook.worksheets[0]!.getCell('P2').value).toMatch(/^'=第/);

  await page.locator('.last-exports__hash').first().waitFor({ timeout: 15_000 });
  const shown = await page.locator('.last-exports__hash').first().textContent();
  const checked = (await checkLedger(name))!;
  expect([checked.sha256, checked.about.sha256]).toEqual([shown, shown]);
  await rm(name);
  await leaves();
});

journey('on a PC a ledger is a table with titles, as the browser tells it to a reader', async () => {
  const { page, leaves } = await openLedger('official', '320404006', PC);
  await page.click('#period-all');
  await page.locator('#total', { hasText: '共 26 行' }).waitFor();
  expect(await page.getByRole('table', { name: '诉求台账' }).count()).toBe(1);
  expect(await page.getByRole('columnheader').allTextContents()).toContain('答复期限');
  expect(await page.getByRole('row').count()).toBe(21);
  await page.getByRole('radio', { name: '轮次' }).click();
  await page.getByRole('cell', { name: '2026年第四轮' }).waitFor();
  await leaves();
});

journey('an address that is no longer good gives no file, and the page says how to go on', async () => {
  const { page, leaves } = await openLedger('staff', COMMUNITY, PC);
  await page.route('**/api/openLedger', (route) => route.abort());
  await page.click('#export');
  await page.getByText('没有下载完整').waitFor();
  expect(await page.locator('#export').textContent()).toBe('导出表格');
  await leaves();
});
