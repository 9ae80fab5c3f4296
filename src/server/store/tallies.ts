/** Tallies 计数: how many counted submissions chose each step, of a whole round at once. */
import type { Channel } from '../../domain/channel';
import type { Evidence } from '../../domain/evidence';
import { HEADLINE_ITEM } from '../../domain/item';
import type { HeadlineCount } from '../../domain/progress/round-progress';
import type { Queries } from './database';

export interface TallyRow {
  community: string;
  evidence: Evidence;
  channel: Channel;
  item: number;
  /** Of steps 0 to 5. */
  counts: [number, number, number, number, number, number];
}

/** One row a community, evidence class, channel and item, where anybody answered; communities in the order of their codes. */
export const talliesOf = (db: Queries, round: number): Promise<TallyRow[]> =>
  db.query<TallyRow>(
    `select community, evidence, channel, item, array[
       coalesce(sum(count) filter (where step = 0), 0), coalesce(sum(count) filter (where step = 1), 0),
       coalesce(sum(count) filter (where step = 2), 0), coalesce(sum(count) filter (where step = 3), 0),
       coalesce(sum(count) filter (where step = 4), 0), coalesce(sum(count) filter (where step = 5), 0)
     ]::float8[] as counts
     from tally where round = $1 group by community, evidence, channel, item order by community`,
    [round],
  );

/** Of one community, by who answered and how; as many rows as there are kinds, however many answered. */
export const headlineCounts = (db: Queries, community: string, round: number): Promise<HeadlineCount[]> =>
  db.query<HeadlineCount>(
    `select stratum, evidence, channel, sum(count)::integer as count
     from tally where community = $1 and round = $2 and item = $3
     group by stratum, evidence, channel having sum(count) > 0`,
    [community, round, HEADLINE_ITEM],
  );

/** Moves on with every submission accepted or erased in the round: while it stands, so do the tallies. */
export async function tallyVersion(db: Queries, round: number): Promise<number> {
  const [row] = await db.query<{ version: number }>(
    'select coalesce(sum(size + erasures), 0)::float8 as version from log_head where round = $1',
    [round],
  );
  return row!.version;
}
