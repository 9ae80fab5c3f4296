/** What whoever handles complaints does on the phone. */
import { COMMUNITY, type City } from './city';
import { said } from './complainant';
import type { Phone } from './mini-program';
import { waitUntil, type Page } from './page';

export const TODAY = 'pages/staff/today';
export const CASE = 'pages/staff/case';

export const MATTER = { category: 'facilities', text: '3号楼2单元楼道灯坏了，晚上看不清台阶' } as const;

export interface Complaint {
  id: string;
  reference: string;
}

export async function openToday(city: City, phone: Phone, division = COMMUNITY): Promise<Page> {
  const role = division === COMMUNITY ? 'staff' : 'official';
  const page = await phone.open(TODAY, { invitation: await city.tell('invitationOf', role, division) });
  await page.waitForText('今日诉求');
  return page;
}

/** As the community's staff. */
export async function openCase(city: City, phone: Phone, { id }: Complaint): Promise<Page> {
  const invitation = await city.tell('invitationOf', 'staff', COMMUNITY);
  const page = await phone.open(CASE, { community: COMMUNITY, id, invitation });
  await page.waitForText('办理经过');
  return page;
}

/** Chooses one after the other, each once it is shown as chosen. */
export async function picks(page: Page, ...choices: string[]): Promise<void> {
  for (const choice of choices) {
    await page.tap(choice);
    await waitUntil(
      () => page.attribute(choice, 'ariaChecked') === true,
      () => `${choice} is not shown as chosen: ${page.text()}`,
    );
  }
}

/** Types into a field and waits until the page has taken it in. */
export async function writes(page: Page, field: string, words: string): Promise<void> {
  await page.type(`#${field}-control`, words);
  await waitUntil(
    () => page.text().includes(`${words.length} / 1000`),
    () => `The counter does not follow: ${page.text()}`,
  );
}

/** The steps the phone has sent, with the id of each. */
export const stepsSent = (phone: Phone) =>
  said(phone, 'handleComplaint').map(({ data }) => data as { id: string; step: { kind: string } });
