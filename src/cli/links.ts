/** Links 入口: addresses that open the pages for somebody in particular. */
import { randomUUID } from 'node:crypto';
import type { Role } from '../domain/role';
import type { Services } from '../server/context';
import { invite, type InvitationTerms } from '../server/invitation';
import { makeKioskCode, standingScene } from '../server/signed-code';
import type { Account } from '../server/store/accounts';

const PAGE: Record<Role, string> = {
  staff: 'pages/staff/share',
  department: 'pages/staff/today',
  official: 'pages/official/scores',
};

/** The resident's link of a community, as its poster carries it. */
export const residentLink = async (services: Services, base: string, community: string): Promise<string> =>
  `${base}/r/${await standingScene(services, community, 'poster')}`;

/** The link of a new touch screen of a community; the first device that opens it keeps it. */
export const kioskLink = async (services: Services, base: string, community: string): Promise<string> =>
  `${base}/kiosk?code=${await makeKioskCode(services, community)}`;

/** A link that signs somebody in, to an account of their own unless one is named. The token stands behind the #, so that it is not sent with the page's address. */
export async function invitationLink(
  services: Services,
  base: string,
  to: Pick<Account, 'role' | 'division'> & Partial<Account>,
  terms: InvitationTerms,
): Promise<string> {
  return `${base}/#/${PAGE[to.role]}?invitation=${await invite(services, { id: randomUUID(), ...to }, terms)}`;
}
