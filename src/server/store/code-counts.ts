/** Code counts 码计数, as stored: a row a code and round, of letters one together. */
import type { CodeChannel, Counted } from '../../domain/code-counts';
import type { Queries } from './database';

export type CodeCount = { serial: string; round: number | null } & Record<Counted, number>;

/**
 * Adds to what is counted. Without a round it is the one open at `now` that closes last; what belongs to no round is left out.
 * In the order of the key, so that two servers that write at once do not wait for each other.
 */
export async function addCounts(db: Queries, counts: readonly CodeCount[], now: Date): Promise<void> {
  await db.query(
    `insert into code_count (community, round, kind, serial, scans, opens, answers)
     select code.community, coalesce(added.round, current.id), kind, case when kind = 'invite' then '' else serial end,
       sum(scans), sum(opens), sum(answers)
     from unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[], $5::bigint[])
       as added (serial, round, scans, opens, answers)
     join code using (serial)
     left join lateral (
       select id from round
       where added.round is null and starts_with(code.community, region) and opens_at <= $6 and closes_at > $6
       order by closes_at desc limit 1
     ) as current on true
     where kind <> 'account' and coalesce(added.round, current.id) is not null
     group by 1, 2, 3, 4 order by 1, 2, 3, 4
     on conflict (community, round, kind, serial) do update set
       scans = code_count.scans + excluded.scans, opens = code_count.opens + excluded.opens,
       answers = code_count.answers + excluded.answers`,
    [
      counts.map(({ serial }) => serial),
      counts.map(({ round }) => round),
      counts.map(({ scans }) => scans),
      counts.map(({ opens }) => opens),
      counts.map(({ answers }) => answers),
      now,
    ],
  );
}

/** By serial; of letters together under the empty one. */
export async function countsOf(
  db: Queries,
  community: string,
  round: number,
): Promise<Map<string, Record<Counted, number>>> {
  const rows = await db.query<{ serial: string } & Record<Counted, string>>(
    'select serial, scans, opens, answers from code_count where community = $1 and round = $2',
    [community, round],
  );
  return new Map(
    rows.map(({ serial, scans, opens, answers }) => [
      serial,
      { scans: Number(scans), opens: Number(opens), answers: Number(answers) },
    ]),
  );
}

/** Of all codes of a region together, by what kind they are. */
export const countsByChannel = (
  db: Queries,
  region: string,
  round: number,
): Promise<({ channel: CodeChannel } & Record<Counted, number>)[]> =>
  db.query(
    `select kind as channel, sum(scans)::float8 as scans, sum(opens)::float8 as opens, sum(answers)::float8 as answers
     from code_count where community >= $1 and community < $1 || ':' and round = $2 group by kind`,
    [region, round],
  );
