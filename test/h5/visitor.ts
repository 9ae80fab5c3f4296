/** Somebody at a touch screen, and all that the screen holds at a moment. */
import type { Browser } from 'playwright-core';
import { Resident } from './people';

const UPRIGHT = { width: 1080, height: 1920 };

export class Visitor extends Resident {
  static override async arrives(browser: Browser): Promise<Visitor> {
    return new Visitor(...(await Resident.browserOf(browser, UPRIGHT)));
  }

  async begins(): Promise<void> {
    await this.page.click('#start');
    await this.sees('第 1 题');
  }

  /** The page byte for byte, every storage, the cookies, the focus and how far it is scrolled. */
  async whatIsThere() {
    await this.page.waitForLoadState('networkidle');
    const cookies = await this.context.cookies();
    return {
      ...(await this.page.evaluate(() => ({
        page: document.body.innerHTML,
        local: JSON.stringify(localStorage),
        session: JSON.stringify(sessionStorage),
        focus: document.activeElement?.tagName,
        scrolled: [window.scrollY, ...[...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop)].filter(
          Boolean,
        ),
        address: location.href,
      }))),
      cookies: cookies.map(({ name, value }) => `${name}=${value}`),
    };
  }
}
