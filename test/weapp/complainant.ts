/** What whoever complains does on the phone: fill in the form, send it, follow it up. */
import type { Category } from '../../src/domain/complaint/category';
import { COMMUNITY, type City } from './city';
import type { Phone } from './mini-program';
import { waitUntil, type Page } from './page';

export const COMPLAIN = 'pages/resident/complain';
export const COMPLAINT = 'pages/resident/complaint';
export const MINE = 'pages/resident/mine';

export const MATTER = '3号楼2单元楼道灯坏了，晚上看不清台阶';

export async function openForm(city: City, phone: Phone): Promise<Page> {
  const page = await phone.open(COMPLAIN, { scene: await city.tell('posterOf', COMMUNITY) });
  await page.waitForText('是哪方面的问题？');
  return page;
}

export async function fillIn(page: Page, category: Category = 'facilities', text = MATTER): Promise<void> {
  await page.tap(`#category-${category}`);
  await page.type('#complain-text-control', text);
  await waitUntil(
    () => page.text().includes(`${text.length} / 1000`),
    () => `The counter does not follow; the page shows: ${page.text()}`,
  );
}

/** @returns the secret reference */
export async function receipted(page: Page): Promise<string> {
  await page.waitForText('请记下查询编号，凭它可以查看进展');
  return /[A-Z0-9]{4}(-[A-Z0-9]{4}){3}/.exec(page.text())![0];
}

export async function filed(city: City, phone: Phone): Promise<string> {
  const page = await openForm(city, phone);
  await fillIn(page);
  await page.tap('#complain-submit');
  const reference = await receipted(page);
  page.close();
  return reference;
}

export async function followUp(phone: Phone, reference: string): Promise<Page> {
  const page = await phone.open(COMPLAINT, { reference });
  await page.waitForText('办理经过');
  return page;
}

export const said = (phone: Phone, operation: string) => phone.sent.filter((sent) => sent.operation === operation);
