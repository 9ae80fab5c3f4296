/** What a page must hold to, whatever is on it: nothing cut off, words large enough, targets that a thumb hits. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules axe finds broken on the page, by id. */
export async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/**
 * Class names of what is wider inside than outside. The plot's markers and labels stand half beside their places, photos are
 * cropped to their frames, tables scroll within theirs, and a line that is written in moves along.
 */
export const overflowOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll('.taro_page *:not(.row__plot, .row--axis, .cropped, .scrolls, input)'),
    ]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.getAttribute('class') ?? element.tagName),
  );

/** Controls lower or narrower than `least` px, with their size. */
export const smallTargetsOn = (page: Page, least: number): Promise<string[]> =>
  page.locator('[tabindex="0"], input, textarea').evaluateAll(
    (controls: Element[], px) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const shown = width > 0 && height > 0;
        // Sizes that fit may come out a hair smaller.
        if (!shown || (width > px - 0.5 && height > px - 0.5)) return [];
        return [`${control.id || control.className} ${Math.round(width)} × ${Math.round(height)}`];
      }),
    least,
  );

/** Words drawn smaller than `least` px, with their size. */
export const smallTextOn = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((px) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (!textContent?.trim() || !parentElement || parentElement.getClientRects().length === 0) continue;
      const size = parseFloat(getComputedStyle(parentElement).fontSize);
      if (size < px) small.push(`${textContent.trim().slice(0, 12)} ${size}`);
    }
    return small;
  }, least);
