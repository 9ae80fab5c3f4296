/**
 * Takes the pictures in `docs/screens` from the running demonstration, every page state in every form: `npm run screens`. The
 * largest font, elder mode and dark are for looking at, and not kept with the project.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { start } from '../../src/cli/start';
import { findChromium, NO_CHROMIUM, openChromium } from './chromium';
import { contextOf, enlarge, PC, PICTURED, type Form } from './forms';
import { OFFICIAL_STATES } from './official-states';
import type { Links, PageState } from './page-state';
import { RESIDENT_STATES } from './resident-states';
import { STAFF_STATES } from './staff-states';

const FOLDER = 'docs/screens';

/** @param wanted names of page states; all of them where none is named */
async function takeScreens(wanted: readonly string[]): Promise<void> {
  const executable = findChromium();
  if (!executable) throw new Error(NO_CHROMIUM);
  const all = [...RESIDENT_STATES, ...STAFF_STATES, ...OFFICIAL_STATES];
  const states = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  await mkdir(FOLDER, { recursive: true });
  if (wanted.length === 0) await forgetOldScreens();
  const data = await mkdtemp(path.join(tmpdir(), 'minping-screens-'));
  const [links, close] = await openDemonstration(data);
  const browser = await openChromium(executable);
  try {
    for (const state of states) {
      for (const [form, looked] of Object.entries(formsOf(state))) await shoot(browser, links, state, form, looked);
    }
  } finally {
    await browser.close();
    await close();
    await rm(data, { recursive: true, force: true });
  }
}

/** Residents stand before touch screens, everybody else sits before a PC. */
const formsOf = (state: PageState): Record<string, Form> => {
  const { 'touch-screen': touchScreen, ...others } = PICTURED;
  return RESIDENT_STATES.includes(state) ? { ...others, 'touch-screen': touchScreen } : { ...others, pc: PC };
};

/** A picture whose page state is gone would go on telling of it. */
async function forgetOldScreens(): Promise<void> {
  const old = (await readdir(FOLDER)).filter((file) => file.endsWith('.png'));
  await Promise.all(old.map((file) => rm(path.join(FOLDER, file))));
}

async function openDemonstration(data: string): Promise<[Links, () => Promise<void>]> {
  const said: string[] = [];
  const close = await start(
    { ...process.env, MINPING_DATA: data, PORT: '0' },
    {
      empty: false,
      signal: new AbortController().signal,
      say: (line) => said.push(line),
      sayProgress: () => undefined,
    },
  );
  const linkOf = (path: string) => said.join('\n').match(new RegExp(`http:\\S+/${path}\\S+`))?.[0] ?? '';
  const linkFor = (who: string) => said.join('\n').match(new RegExp(`${who} .*(http:\\S+)`))?.[1] ?? '';
  const resident = linkOf('r/');
  const links: Links = {
    base: new URL(resident).origin,
    resident,
    kiosk: linkOf('kiosk'),
    complaint: linkOf('#/pages/resident/complaint'),
    staff: linkOf('#/pages/staff/'),
    department: linkFor('department 部门 民政局（演示）'),
    official: linkOf('#/pages/official/'),
    district: linkFor('official 区'),
  };
  return [links, close];
}

async function shoot(browser: Browser, links: Links, state: PageState, name: string, form: Form): Promise<void> {
  const context = await contextOf(browser, form);
  const page = await context.newPage();
  await state.reach(page, links);
  await enlarge(page, form);
  await page.waitForTimeout(300);
  const picture = await page.screenshot();
  await context.close();
  // Flat colours and letters: a palette of 64 tells them all, at a third of the bytes.
  const small = sharp(picture).png({ palette: true, colours: 64, compressionLevel: 9, effort: 8 });
  const { size } = await small.toFile(path.join(FOLDER, `${state.name}-${name}.png`));
  process.stdout.write(`${state.name}-${name}.png ${Math.ceil(size / 1024)} KB\n`);
}

void takeScreens(process.argv.slice(2));
