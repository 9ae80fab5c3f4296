/** The people of the journeys, each with a browser of their own, and what they do and see in words. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { STEP_WORDS, type Step } from '../../src/domain/step';
import { barriersOn, overflowOn } from './looks';

const PHONE = { width: 375, height: 812 };
const PC = { width: 1440, height: 900 };

abstract class Person {
  protected constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    /** What the browser complained of. */
    readonly complaints: string[],
  ) {}

  protected static async browserOf(browser: Browser, viewport: typeof PHONE) {
    const context = await browser.newContext({ viewport, locale: 'zh-CN' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (fault) => complaints.push(fault.message));
    return [context, page, complaints] as const;
  }

  async sees(words: string): Promise<void> {
    await this.page.getByText(words).first().waitFor({ timeout: 10_000 });
  }

  barriers(): Promise<string[]> {
    return barriersOn(this.page);
  }

  overflowing(): Promise<string[]> {
    return overflowOn(this.page);
  }

  leaves(): Promise<void> {
    return this.context.close();
  }
}

export class Resident extends Person {
  static async arrives(browser: Browser): Promise<Resident> {
    return new Resident(...(await Person.browserOf(browser, PHONE)));
  }

  async scans(link: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(link);
  }

  async chooses(step: Step, item = 1): Promise<void> {
    if (item > 1) await this.goesTo(item);
    await this.page.getByRole('radio', { name: STEP_WORDS[step], exact: true }).click();
  }

  /** On to a later item, past those between. */
  async goesTo(item: number): Promise<void> {
    const ways = this.page.locator('#next, #skip');
    while (!(await this.page.locator(`#item-${item}-step-1`).isVisible())) {
      const shown = await this.page.locator('#question').textContent();
      await ways.click();
      await this.page.locator('#question', { hasNotText: shown ?? '' }).waitFor();
    }
  }

  async remarks(words: string): Promise<void> {
    await this.page.click('#remark');
    await this.page.locator('textarea').fill(words);
  }

  async submits(): Promise<void> {
    await this.page.click('#submit');
  }

  /** @returns the reference number */
  async isThanked(): Promise<string> {
    await this.sees('已收到，谢谢您');
    return (await this.page.locator('.thanks__reference').textContent()) ?? '';
  }

  /** The whole thank-you page, byte for byte, without the reference number. */
  async thanksWithoutReference(): Promise<string> {
    const reference = await this.isThanked();
    await this.page.waitForLoadState('networkidle');
    return (await this.page.locator('.rate').innerHTML()).replace(reference, '');
  }

  /** Presses Tab until the control with this id has the focus. */
  async tabsTo(id: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await this.focused()) === id) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${id}`);
  }

  /** To the first field of several lines, which has no name of its own. */
  async tabsIntoText(): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      await this.page.keyboard.press('Tab');
      if (await this.page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')) return;
    }
    throw new Error('Tab does not lead into a text');
  }

  focused(): Promise<string | undefined> {
    return this.page.evaluate(() => document.activeElement?.id);
  }

  /** The browser gets a Chinese voice. @returns what it was told to say, and when to be silent */
  async hearsChinese(): Promise<() => Promise<string[]>> {
    await this.page.addInitScript(() => {
      const spoken: string[] = [];
      const nothing = () => undefined;
      const speechSynthesis = {
        getVoices: () => [{ lang: 'zh-CN', voiceURI: 'zh' }],
        speak: ({ text }: { text: string }) => spoken.push(text),
        cancel: () => spoken.push('(silence)'),
        addEventListener: nothing,
        removeEventListener: nothing,
      };
      const SpeechSynthesisUtterance = class extends EventTarget {
        constructor(readonly text: string) {
          super();
        }
      };
      for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance, spoken })) {
        Object.defineProperty(window, name, { value });
      }
    });
    return () => this.page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  }

  chosen(): Promise<number> {
    return this.page.locator('[role=radio][aria-checked=true]').count();
  }
}

export class Official extends Person {
  static async arrives(browser: Browser): Promise<Official> {
    return new Official(...(await Person.browserOf(browser, PC)));
  }

  async opens(link: string): Promise<void> {
    await this.page.goto(link);
  }

  async goesTo(code: string): Promise<void> {
    await this.page.click(`#division-${code}`);
  }

  /** Presses each name in the tree and waits for its page; `above` is opened first. */
  async findsInTree(name: string, above?: string): Promise<void> {
    for (const place of above ? [above, name] : [name]) {
      await this.page.locator('.tree').getByRole('button', { name: place, exact: true }).click();
      await this.isAt(place);
    }
  }

  async isAt(name: string): Promise<void> {
    await this.page.locator('.path__here', { hasText: name }).waitFor({ timeout: 5000 });
  }

  /** Waits until the headline says this n, no longer than an accepted answer may take to show. */
  async seesCount(n: number): Promise<void> {
    await this.page.locator('#headline-n', { hasText: `n=${n}` }).waitFor({ timeout: 2000 });
  }

  async countOf(step: Step): Promise<number> {
    return Number(await this.page.locator(`#count-${step}`).textContent());
  }
}
