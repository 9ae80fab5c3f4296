/** Matters 群众关切: what a community is asked for, by category, and what came of it. */
import type { Category } from '../../domain/complaint/category';
import type { Queries } from './database';

export interface Matter {
  category: Category;
  /** Complaints that were neither withdrawn nor joined to an earlier one of the same resident. */
  asked: number;
  /** Among these, with an answer on the matter: a refusal with its reason, or a reply that neither passes it on nor joins it. */
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
       select bool_or(kind = 'withdrawn' or kind = 'replied' and detail -> 'ofSameResident' = 'true') as gone,
         bool_or(kind = 'declined' or kind = 'replied' and detail ->> 'outcome' not in ('transferred', 'joined')) as answered,
         (array_agg(case kind when 'judged' then detail ->> 'verdict' end order by sequence desc)
           filter (where kind in ('judged', 'reopened')))[1] as last_word
       from complaint_event
       where complaint_event.community = complaint.community and complaint_event.complaint = complaint.id
     ) as story
     where community = $1 and created_at >= $2 and not gone
     group by category order by asked desc, category`,
    [community, since],
  );
