/** Entries 入口: which pages the navigation offers to whom. An official's own pages are reached by their address. */
import type { Role } from '../domain/role';
import type { NAVIGATION_WORDS } from './navigation-words';

export type OfficePage = keyof typeof NAVIGATION_WORDS;

interface Entry {
  page: OfficePage;
  url: string;
}

const staff = (page: OfficePage): Entry => ({ page, url: `/pages/staff/${page}` });

const OF_STAFF: readonly Entry[] = [
  staff('today'),
  staff('share'),
  staff('admission'),
  staff('upward'),
  staff('ledger'),
  staff('account'),
];

const OF_OFFICIALS: readonly Entry[] = [
  { page: 'scores', url: '/pages/official/scores' },
  staff('today'),
  { page: 'admission', url: '/pages/official/admissions' },
  { page: 'upward', url: '/pages/official/upward' },
  staff('ledger'),
  staff('account'),
];

const OF_DEPARTMENTS: readonly Entry[] = [
  staff('today'),
  staff('admission'),
  { page: 'upward', url: '/pages/official/upward' },
  staff('account'),
];

const ENTRIES: Record<Role, readonly Entry[]> = {
  staff: OF_STAFF,
  department: OF_DEPARTMENTS,
  official: OF_OFFICIALS,
};

/** @param role `null` where it is not known: what staff have is shown, and the server refuses in words what is not theirs */
export const entriesFor = (role: Role | null): readonly Entry[] => (role === null ? OF_STAFF : ENTRIES[role]);
