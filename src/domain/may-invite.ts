/** Who may invite whom 邀请权限: an official invites, and ends the accounts of, those below and the departments beside. */
import { levelOf, liesIn, type Level } from './division';
import type { Role } from './role';

/** Desk 岗位: what an account is for, and where. */
export interface Desk {
  role: Role;
  division: string;
}

/** By the level of the official who invites: the levels at which each role may be given. Never the official's own. */
const INVITES: Record<Level, Record<Role, readonly Level[]>> = {
  city: { staff: ['community'], department: ['city', 'district'], official: ['district', 'street'] },
  district: { staff: ['community'], department: ['district'], official: ['street'] },
  street: { staff: ['community'], department: [], official: [] },
  community: { staff: [], department: [], official: [] },
};

/** The levels at which an official of a division may give a role. */
export function invitedLevels(official: string, role: Role): readonly Level[] {
  const level = levelOf(official);
  return level === null ? [] : INVITES[level][role];
}

export function mayInvite(who: Desk, whom: Desk): boolean {
  const level = levelOf(whom.division);
  return (
    who.role === 'official' &&
    level !== null &&
    invitedLevels(who.division, whom.role).includes(level) &&
    liesIn(whom.division, who.division)
  );
}

/** Where desks of a role stand at all, whoever invites: the command line begins with any of them. */
export const mayStand = (desk: Desk): boolean => {
  const level = levelOf(desk.division);
  if (level === null) return false;
  return desk.role === 'official' ? level !== 'community' : INVITES.city[desk.role].includes(level);
};
