/** Somebody who handles complaints: staff on a phone, a department or an official on a PC. Counts what they press. */
import type { Browser } from 'playwright-core';
import { Complainant } from './complainant';

const PHONE = { width: 375, height: 812 };
const PC = { width: 1440, height: 900 };

export class DeskWorker extends Complainant {
  pressed = 0;

  static async arrivesWith(browser: Browser, device: 'phone' | 'pc'): Promise<DeskWorker> {
    return new DeskWorker(...(await Complainant.browserOf(browser, device === 'phone' ? PHONE : PC)));
  }

  /** What is shown, for on a phone the list lies hidden under the complaint. */
  private shown(selector: string) {
    return this.page.locator(selector).filter({ visible: true }).first();
  }

  /** Afterwards they go on at their own screen. */
  override async faults(): Promise<unknown[]> {
    const own = this.page.viewportSize()!;
    const found = await super.faults();
    await this.page.setViewportSize(own);
    return found;
  }

  async press(selector: string): Promise<void> {
    await this.shown(selector).click();
    this.pressed += 1;
  }

  /** Opens the complaint whose card holds these words. */
  async opensCase(words: string): Promise<void> {
    await this.page
      .locator('.case-card', { hasText: words })
      .filter({ visible: true })
      .locator('.case-card__open')
      .first()
      .click();
    await this.shownWords('办理经过');
    await this.shownWords(words);
  }

  async accepts(words: string): Promise<void> {
    await this.page.locator('.case-card', { hasText: words }).locator('.case-card__accept').click();
    this.pressed += 1;
  }

  /** Waits for words that are to be seen, not hidden on a page beneath. */
  async shownWords(words: string): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 10_000 });
  }

  async fills(field: string, words: string): Promise<void> {
    await this.shown(`#${field} textarea, #${field} input`).fill(words);
  }
}
