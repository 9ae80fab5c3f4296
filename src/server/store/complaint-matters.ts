/** Matters 群众关切: what a community is asked for, by category, and what came of it. */
import type { Category } from '../../domain/complaint/category';
import type { Queries } from './database';

export interface Matter {
  category: Category;
  /** Complaints that were not withdrawn. */
  asked: number;
  /** Among these, with an answer on the matter: a reply that does not only pass it on, or a refusal with its reason. */
  answered: number;
  /** Among these, where the resident’s last word is that it is fixed, and it was not reopened since. */
  confirmedFixed: number;
}

/** Of complaints opened at `since` or later, most asked first. */
export const mattersOf = (db: Queries, community: string, since: Date): Promise<Matter[]> =>
  db.query<Matter>(
    `select category, count(*)::integer as asked,
       count(*) filter (where answered)::integer as answered,
       count(*) filter (where last_word = 'fixed')::integer as "confirmedFixed"
     from complaint
     cross join lateral (
       select bool_or(kind = 'withdrawn') as withdrawn,
         bool_or(kind = 'declined' or kind = 'replied' and detail ->> 'outcome' <> 'transferred') as answered,
         (array_agg(case kind when 'judged' then detail ->> 'verdict' end order by sequence desc)
           filter (where kind in ('judged', 'reopened')))[1] as last_word
       from complaint_event
       where complaint_event.community = complaint.community and complaint_event.complaint = complaint.id
     ) as story
     where community = $1 and created_at >= $2 and not withdrawn
     group by category order by asked desc, category`,
    [community, since],
  );
