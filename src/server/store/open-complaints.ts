/** Open complaints 未结诉求, community after community, a page at a time. */
import type { Queries } from './database';

export interface OpenComplaint {
  community: string;
  id: string;
}

/** @param after the last one of the page before; `null` for the first page */
export const openComplaints = (db: Queries, after: OpenComplaint | null, limit: number): Promise<OpenComplaint[]> =>
  db.query<OpenComplaint>(
    `select complaint.community, complaint.id
     from complaint cross join lateral (
       select kind, detail from complaint_event
       where complaint_event.community = complaint.community and complaint_event.complaint = complaint.id
       order by sequence desc limit 1
     ) as last
     where erased_at is null and (complaint.community, complaint.id) > ($1, $2)
       and kind not in ('closed', 'withdrawn') and not (kind = 'judged' and detail ->> 'verdict' = 'fixed')
     order by complaint.community, complaint.id limit $3`,
    [after?.community ?? '', after?.id ?? '00000000-0000-0000-0000-000000000000', limit],
  );
