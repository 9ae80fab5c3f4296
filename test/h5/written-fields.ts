/** Fields on pages of staff into which something is written, and that nobody has declared. */
import type { Page } from 'playwright-core';
import { ENTERED_CONTROLS } from '../entered-fields';

/** Empty on other people's pages. */
export async function undeclaredFieldsOn(page: Page): Promise<string[]> {
  if (!page.url().includes('/pages/staff/')) return [];
  const ids = await page
    .locator('.taro_page input, .taro_page textarea, .taro_page select')
    .evaluateAll((fields: Element[]) =>
      fields.map((field) => field.closest('[id]:not(.taro_page)')?.id ?? field.outerHTML.slice(0, 80)),
    );
  return ids.filter((id) => !(id.replace(/-control$/, '') in ENTERED_CONTROLS));
}
