/** Standings 办件现状 of single complaints, as stored. */
import type { Standing } from '../../domain/complaint/standing';
import type { Named } from './complaint-events';
import type { Queries } from './database';

type Known = Pick<Standing, 'owner' | 'department' | 'ofCity' | 'departments'>;

/** Whose a complaint is and was; `null` where there is none. One stored before standings were kept is its community's. */
export async function whoseIs(db: Queries, { community, id }: Named): Promise<Known | null> {
  const [known] = await db.query<Known>(
    `select coalesce(owner, 'community') as owner, department, coalesce(of_city, false) as "ofCity",
       coalesce(departments, '{}') as departments
     from complaint left join complaint_standing as kept on kept.community = complaint.community and kept.complaint = id
     where complaint.community = $1 and id = $2`,
    [community, id],
  );
  return known ?? null;
}

/** Ids of those joined to a complaint. */
export async function joinedTo(db: Queries, { community, id }: Named): Promise<string[]> {
  const rows = await db.query<{ complaint: string }>(
    'select complaint from complaint_standing where community = $1 and joined_into = $2 order by complaint',
    [community, id],
  );
  return rows.map(({ complaint }) => complaint);
}

/** Of complaints and those joined to them nothing changes until the transaction ends. Always in one order, so that none wait for each other. */
export async function lockComplaints(db: Queries, community: string, ids: readonly string[]): Promise<void> {
  await db.query(
    `select from complaint
     where community = $1 and (id = any($2::uuid[]) or id in (
       select complaint from complaint_standing where community = $1 and joined_into = any($2::uuid[])
     ))
     order by id for update`,
    [community, ids],
  );
}

export interface KeptStanding extends Named {
  /** `null` where none is kept. */
  dueAt: Date | null;
  /** Deadline of the reply as figures have it; `null` where none is kept. */
  replyDueAt: Date | null;
  kept: boolean;
}

/** Complaints on which a clock runs and those without a standing or a case, community after community, a page at a time. */
export const complaintsOnTheClock = (db: Queries, after: Named | null, limit: number): Promise<KeptStanding[]> =>
  db.query<KeptStanding>(
    `select complaint.community, complaint.id, kept.due_at as "dueAt", counted.due_at as "replyDueAt",
       kept.complaint is not null and counted.complaint is not null as kept
     from complaint
     left join complaint_standing as kept on kept.community = complaint.community and kept.complaint = id
     left join complaint_case as counted on counted.community = complaint.community and counted.complaint = id
     where (complaint.community, complaint.id) > ($1, $2)
       and (kept.complaint is null or counted.complaint is null or kept.clock is not null)
     order by complaint.community, complaint.id limit $3`,
    [after?.community ?? '', after?.id ?? '00000000-0000-0000-0000-000000000000', limit],
  );
