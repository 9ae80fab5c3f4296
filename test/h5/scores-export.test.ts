import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { COLUMN_TITLES as TITLES, BELOW_TITLES, SHEET_TITLES } from '../../src/domain/report/report-words';
import { shownShare } from '../../src/domain/score/rounding';
import { invite } from '../../src/server/invitation';
import { storeStreet } from '../server/score-answers';
import { linesOf, workbookFrom, type Line } from '../server/score-file';
import { wordDocument } from '../server/word-document';
import { contextOf, PC } from './forms';
import { overflowOn } from './looks';
import { arrange, journey, openSite } from './site';

const STREET = '320404006';

const site = openSite();

arrange(() => storeStreet(site.world));

async function openScores(): Promise<{ page: Page; leaves: () => Promise<void> }> {
  const context = await contextOf(site.browser, PC);
  const page = await context.newPage();
  const official = { id: randomUUID(), role: 'official' as const, division: STREET };
  const invitation = await invite(site.world.services, official, { hours: 1, singleUse: true });
  await page.goto(`${site.base}/#/pages/official/scores?invitation=${invitation}`);
  await page.locator('#headline-n').waitFor({ timeout: 15_000 });
  return { page, leaves: () => context.close() };
}

const asShown = (line: Line) => {
  const interval = { lower: line[TITLES.lower] as number, upper: line[TITLES.upper] as number };
  const { estimate, lower, upper } = shownShare(line[TITLES.estimate] as number, interval);
  return [`${estimate}%`, `${lower}–${upper}`];
};

journey('an official takes the scores away, and the file has the very numbers that the page rounds', async () => {
  const { page, leaves } = await openScores();
  const downloading = page.waitForEvent('download');
  await page.click('#export-table');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('测评结果_荷花池街道_2026年第四轮.xlsx');
  await page.locator('#export-said', { hasText: '已开始下载' }).waitFor();
  const bytes = await readFile(await download.path());
  const workbook = await workbookFrom(new Uint8Array(bytes).buffer);
  const [headline] = linesOf(workbook.getWorksheet(SHEET_TITLES.headline)!);
  const shown = await page.locator('.headline__figure').textContent();
  for (const words of asShown(headline!)) expect(shown).toContain(words);
  expect(shown).toContain(`n=${headline![TITLES.n] as number}`);
  const rows = linesOf(workbook.getWorksheet(BELOW_TITLES.street)!);
  expect(rows).toHaveLength(4);
  for (const row of rows) {
    const line = await page.locator(`#division-${row[TITLES.code] as string}`).textContent();
    if (row[TITLES.estimate] === null) expect(line).not.toMatch(/\d%(?!以)/);
    else for (const words of asShown(row)) expect(line).toContain(words);
  }
  await leaves();
});

journey('the bulletin comes under a name that says what it is', async () => {
  const { page, leaves } = await openScores();
  const downloading = page.waitForEvent('download');
  await page.click('#export-bulletin');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('测评结果通报_荷花池街道_2026年第四轮.docx');
  const { paragraphs } = wordDocument(await readFile(await download.path()));
  expect(paragraphs[0]).toBe('荷花池街道2026年第四轮结果通报');
  const n = await page.locator('#headline-n').textContent();
  expect(paragraphs.join('')).toContain(`样本量 ${n}`);
  await leaves();
});

journey(
  'on paper there is the report alone, every division with its figures, and no way to press anything',
  async () => {
    const { page, leaves } = await openScores();
    await page.evaluate(() => (window.print = () => (document.title = 'printed')));
    await page.click('#print');
    expect(await page.title()).toBe('printed');
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.navigation', '.tree', '.export-row', '.path__above']) {
      expect([gone, await page.locator(gone).filter({ visible: true }).count()]).toEqual([gone, 0]);
    }
    for (const there of ['.path__here', '.path__time', '#headline', '#target', '#distribution', '.below']) {
      expect([there, await page.locator(there).isVisible()]).toEqual([there, true]);
    }
    // Wider than the paper would be cut off: A4 less its margins, in px at 96 a inch.
    await page.setViewportSize({ width: 688, height: 970 });
    expect(await overflowOn(page)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    // Frames of the window's height would cut it after the first page, or leave it empty.
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(1);
    expect(pages.length).toBeLessThanOrEqual(3);
    if (process.env.SCREENS) await page.screenshot({ path: `${process.env.SCREENS}/scores-print.png`, fullPage: true });
    await leaves();
  },
);

journey('a refusal and a broken network are said in words, and the page stays', async () => {
  const { page, leaves } = await openScores();
  await page.route('**/api/openReport', (route) => route.abort());
  await page.click('#export-table');
  await page.locator('#export-said', { hasText: '。' }).waitFor();
  expect(await page.locator('#export-table').textContent()).toBe('导出表格');
  expect(await page.locator('#headline-n').isVisible()).toBe(true);
  await leaves();
});
