/** The accounts below an official, as a list of any length. */
import type { Role } from '../../domain/role';
import type { Queries } from './database';

export interface AccountLine {
  id: string;
  role: Role;
  division: string;
  divisionName: string;
  level: 'city' | 'district' | 'street' | 'community';
  department: string | null;
  name: string;
  ended: boolean;
  invitedAt: Date;
  /** Until when a link that nobody has used yet opens the account. */
  openUntil: Date | null;
  /** Persons and browsers bound now. */
  bound: number;
  signedInAt: Date | null;
}

export interface Searched {
  /** The official's own division, whose officials are not listed. */
  above: string;
  region: string;
  /** Part of a person's, a department's or a division's name, or the beginning of a division's code. */
  search: string;
  ended: boolean;
  after: { division: string; id: string } | null;
}

export const accountsBelow = (
  db: Queries,
  { above, region, search, ended, after }: Searched,
  now: Date,
  limit: number,
): Promise<AccountLine[]> =>
  db.query<AccountLine>(
    `with listed as (
       select account.id, account.role, account.division, division.name as "divisionName", division.level,
         department.name as department, account.name, account.created_at, account.revoked_at is not null as ended
       from account join division on division.code = account.division
       left join department on department.id = account.department
       where account.division >= $2 and account.division < $2 || ':' and (account.revoked_at is not null) = $4
         and not (account.role = 'official' and account.division = $1)
         and ($3 = '' or position($3 in account.name) > 0 or position($3 in division.name) > 0
           or position($3 in coalesce(department.name, '')) > 0 or starts_with(account.division, $3))
         and ($5::text is null or (account.division, account.id) > ($5 collate "C", $6::uuid))
       order by account.division, account.id limit $8
     )
     select listed.id, role, division, "divisionName", level, department, name, ended,
       coalesce(invited.at, listed.created_at) as "invitedAt", invited."openUntil",
       bound.count as bound, bound."signedInAt"
     from listed
     cross join lateral (
       select max(created_at) as at,
         max(expires_at) filter (where used_at is null and revoked_at is null and expires_at > $7) as "openUntil"
       from invitation where invitation.account = listed.id
     ) invited
     cross join lateral (
       select (count(*) filter (where ended_at is null))::integer as count, max(signed_in_at) as "signedInAt"
       from binding where binding.account = listed.id
     ) bound
     order by division, listed.id`,
    [above, region, search, ended, after?.division ?? null, after?.id ?? null, now, limit],
  );
