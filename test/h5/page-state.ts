/** Page state 页面状态: one state of a page that a person can see, and how to get there. */
import type { Page } from 'playwright-core';

/** Where the journeys begin: in a test's own small city, or in the demonstration. */
export interface Links {
  base: string;
  /** A community's poster. */
  resident: string;
  /** A registered touch screen. */
  kiosk: string;
  /** One that has come some way; a new one is filed where there is none. */
  complaint?: string;
  staff: string;
  department: string;
  /** An official of a street. */
  official: string;
  /** An official of its district. */
  district: string;
}

export interface PageState {
  /** Of the picture, too. */
  name: string;
  reach: (page: Page, links: Links) => Promise<void>;
}

export const sees = (page: Page, words: string) =>
  page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 15_000 });

/** A second step from a state: pressing, and waiting for the words that come of it. */
export const then =
  (before: PageState['reach'], control: string, words: string): PageState['reach'] =>
  async (page, links) => {
    await before(page, links);
    await page.click(control);
    await sees(page, words);
  };

/** Another page than the one a link of theirs leads to, as the same person. */
export const asThem = (link: string, page: string): string => link.replace(/pages\/[a-z]+\/[a-z]+/, `pages/${page}`);

export const codeOf = (resident: string): string => resident.split('/').pop() ?? '';

/** @param link of somebody's first page, which signs them in */
export async function openLedger(page: Page, link: string): Promise<void> {
  await page.goto(asThem(link, 'staff/ledger'));
  await page.locator('#total', { hasText: '共' }).waitFor();
}

/** Another page of whoever is signed in by a link. */
export const signedInAt =
  (whose: 'staff' | 'district', first: string, path: string, words: string): PageState['reach'] =>
  async (page, links) => {
    await page.goto(links[whose]);
    await sees(page, first);
    await page.goto(`${links.base}/#/pages/${path}`);
    await sees(page, words);
  };
