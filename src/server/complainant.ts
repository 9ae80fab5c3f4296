/** Complainant 诉求人: who complains, where the platform vouches for somebody, and what they left to be called back or told by. */
import type { Context, Person } from './context';
import { unwrapKey, wrapKey } from './keys';
import { pseudonym } from './pseudonym';

/** The same person in every complaint, and nobody who ever rated: ratings have other keys. */
export const complainantOf = (services: Pick<Context, 'keys'>, person: Person): Buffer =>
  pseudonym(services.keys.complaint, person);

/** Bound to its complaint and its use, so that moved to another row it opens nothing. */
const about = (use: 'contact' | 'notify', complaint: string): string => `${use}:${complaint}`;

type Sealing = Pick<Context, 'keys' | 'randomBytes'>;

const seal = ({ keys, randomBytes }: Sealing, text: string, bound: string): Buffer =>
  wrapKey(keys.contact, Buffer.from(text, 'utf8'), randomBytes(12), bound);

export const sealContact = (services: Sealing, complaint: string, contact: string): Buffer =>
  seal(services, contact, about('contact', complaint));

/** @throws Error where it was sealed for another complaint or changed */
export const openContact = ({ keys }: Pick<Context, 'keys'>, complaint: string, sealed: Buffer): string =>
  unwrapKey(keys.contact, sealed, about('contact', complaint)).toString('utf8');

/** Whom a message goes to. */
export const sealNotify = (services: Sealing, complaint: string, { appId, openid }: Person): Buffer =>
  seal(services, JSON.stringify([appId, openid]), about('notify', complaint));

/** @throws Error where it was sealed for another complaint or changed */
export function openNotify({ keys }: Pick<Context, 'keys'>, complaint: string, sealed: Buffer): Person {
  const opened = unwrapKey(keys.contact, sealed, about('notify', complaint)).toString('utf8');
  const [appId, openid] = JSON.parse(opened) as [string, string];
  return { appId, openid };
}
