/** Takes the pictures in `docs/screens` from the running demonstration: `npm run screens`. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { start } from '../../src/cli/start';
import { findChromium, NO_CHROMIUM, openChromium } from './chromium';

const FOLDER = 'docs/screens';

interface Form {
  width: number;
  height: number;
  /** How much larger the system draws text. */
  text?: number;
}
const PHONE: Form = { width: 375, height: 812 };
const LARGEST: Form = { ...PHONE, text: 1.75 };
const TOUCH_SCREEN: Form = { width: 1080, height: 1920 };
const PC: Form = { width: 1440, height: 900 };

async function takeScreens(): Promise<void> {
  const executable = findChromium();
  if (!executable) throw new Error(NO_CHROMIUM);
  await mkdir(FOLDER, { recursive: true });
  const said: string[] = [];
  const data = await mkdtemp(path.join(tmpdir(), 'minping-screens-'));
  const close = await start(
    { ...process.env, MINPING_DATA: data, PORT: '0' },
    {
      empty: false,
      signal: new AbortController().signal,
      say: (line) => said.push(line),
      sayProgress: () => undefined,
    },
  );
  const [resident, staff, street] = said.join('\n').match(/http:\S+\/(r\/|#)\S+/g) ?? [];
  const browser = await openChromium(executable);
  try {
    const chosen = (page: Page) => page.click('#item-1-step-4');
    const sent = async (page: Page) => {
      await chosen(page);
      await page.click('#submit');
      await page.getByText('已收到').waitFor();
    };
    await shoot(browser, 'rate', resident!, PHONE, chosen);
    await shoot(browser, 'rate-items', resident!, PHONE, (page) => page.click('#item-3'));
    await shoot(browser, 'rate-largest-font', resident!, LARGEST, chosen);
    await shoot(browser, 'rate-touch-screen', resident!, TOUCH_SCREEN, chosen);
    await shoot(browser, 'thanks', resident!, PHONE, sent);
    await shoot(browser, 'forged-code', `${new URL(resident!).origin}/r/P${'a'.repeat(30)}`, PHONE);
    await shoot(browser, 'share', staff!, PHONE);
    await shoot(browser, 'scores', street!, PC);
    await shoot(browser, 'scores-phone', street!, PHONE);
    await shoot(browser, 'scores-largest-font', street!, LARGEST);
  } finally {
    await browser.close();
    await close();
    await rm(data, { recursive: true, force: true });
  }
}

async function shoot(browser: Browser, name: string, url: string, form: Form, act?: (page: Page) => Promise<void>) {
  const { width, height, text } = form;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 500 ? 2 : 1,
    isMobile: width < 500,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto(url);
  if (text) await page.addStyleTag({ content: `html { -webkit-text-size-adjust: ${text * 100}%; }` });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await act?.(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await context.close();
}

void takeScreens();
