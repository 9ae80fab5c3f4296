/** Somebody who complains, with a browser of their own: files, follows up, judges, withdraws, deletes. */
import type { Browser } from 'playwright-core';
import { Resident } from './people';

export class Complainant extends Resident {
  static override async arrives(browser: Browser): Promise<Complainant> {
    return new Complainant(...(await Resident.browserOf(browser, { width: 375, height: 812 })));
  }

  async opens(page: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(page);
  }

  async picks(name: string): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).click();
  }

  async writes(field: string, words: string): Promise<void> {
    await this.page.locator(`#${field} textarea, #${field} input`).fill(words);
  }

  async addsPhoto(jpeg: Buffer): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.page.click('#add-photo');
    await (await asked).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  }

  async presses(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** @returns the secret reference */
  async isReceipted(): Promise<string> {
    await this.sees('请记下查询编号，凭它可以查看进展');
    return (await this.page.locator('#secret-reference').textContent()) ?? '';
  }

  /** A photo that the server gave and the browser could draw. */
  async seesPicture(): Promise<void> {
    await this.page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.pictures img')].some(({ naturalWidth }) => naturalWidth > 0),
    );
  }

  /** What stands in the way on this page, at every width: barriers, and what is cut off. */
  async faults(): Promise<unknown[]> {
    const found: unknown[] = await this.barriers();
    const own = this.page.viewportSize()!;
    for (const [width, height] of [
      [320, 568],
      [812, 375],
      [1440, 900],
      [375, 812],
    ] as const) {
      // prettier-ignore
      await this.page.setViewportSize({ width, height });
      for (const part of await this.overflowing()) found.push([width, part]);
    }
    await this.page.setViewportSize(own);
    return found;
  }
}
