/** What residents do: scan a poster, choose words, submit. */
import type { Step } from '../../src/domain/step';
import type { City } from './city';
import type { Phone } from './mini-program';
import { waitUntil, type Page } from './page';

export const RATE = 'pages/resident/rate';

/** Scans the community's poster and waits for the questions. */
export async function scan(city: City, phone: Phone, community: string): Promise<Page> {
  const page = await phone.open(RATE, { scene: await city.tell('posterOf', community) });
  await page.waitForText('提交');
  return page;
}

export const isChosen = (page: Page, item: number, step: Step): boolean =>
  page.attribute(`#item-${item}-step-${step}`, 'ariaChecked') === true;

export async function choose(page: Page, item: number, step: Step): Promise<void> {
  await page.tap(`#item-${item}-step-${step}`);
  await waitUntil(
    () => isChosen(page, item, step),
    () => `Item ${item} does not show step ${step} as chosen`,
  );
}

/** The headline is answered, and the screens before this item are passed. */
export async function goTo(page: Page, item: number): Promise<void> {
  await choose(page, 1, 4);
  await page.tap('#next');
  for (let passed = 2; passed < item; passed += 1) {
    await page.waitForText(`第 ${passed} 题`);
    await page.tap('#skip');
  }
  await page.waitForText(`第 ${item} 题`);
}

export const submitted = (phone: Phone) => phone.sent.filter(({ operation }) => operation === 'submitRating');
