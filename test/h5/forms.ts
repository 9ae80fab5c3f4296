/** Forms 形式: on what a page is looked at, and by whom. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Form {
  width: number;
  height: number;
  /** How much larger the system draws text; known to phones only. */
  text?: number;
  dark?: true;
  elder?: true;
}

const PHONE = { width: 375, height: 812 };

/** The pictures in `docs/screens`. */
export const PICTURED = {
  phone: PHONE,
  'largest-font': { ...PHONE, text: 1.75 },
  elder: { ...PHONE, elder: true },
  'touch-screen': { width: 1080, height: 1920 },
  dark: { ...PHONE, dark: true },
} satisfies Record<string, Form>;

export const PC: Form = { width: 1440, height: 900 };

/** Sizes every page is to fit in. */
export const SIZES: readonly Form[] = [
  { width: 320, height: 568 },
  PHONE,
  { width: 812, height: 375 },
  PICTURED['touch-screen'],
  PC,
];

/** How the pages keep the choice of the elder mode: as Taro's storage writes it in a browser. */
const ELDER_CHOSEN = { key: 'elder', value: JSON.stringify({ data: true }) };

const isPhone = ({ width }: Form): boolean => width < 500;

/** A browser of this form, with everything in it that its owner has chosen before. */
export async function contextOf(browser: Browser, form: Form): Promise<BrowserContext> {
  const { width, height, dark, elder } = form;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: isPhone(form) ? 2 : 1,
    isMobile: isPhone(form),
    hasTouch: isPhone(form),
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  if (elder) await context.addInitScript(({ key, value }) => localStorage.setItem(key, value), ELDER_CHOSEN);
  return context;
}

/** After the page is loaded: what the system does to text. */
export async function enlarge(page: Page, { text }: Form): Promise<void> {
  if (text) await page.addStyleTag({ content: `html { -webkit-text-size-adjust: ${text * 100}%; }` });
}
