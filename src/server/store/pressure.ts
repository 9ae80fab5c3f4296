/** Pressure reports 施压, as stored: one a person, community and round. */
import type { Pressure } from '../../domain/pressure';
import type { Database, Queries } from './database';

interface Whose {
  community: string;
  round: number;
  reporter: Buffer;
}

export interface NewReport extends Whose {
  id: string;
  revision: number;
  kinds: readonly Pressure[];
  note: string | null;
}

/**
 * A report under another id takes the place of the one before, once and for all; of two under the same id the higher revision
 * stands, whichever arrives last. One that was erased is not stored again.
 */
export const saveReport = (db: Database, report: NewReport): Promise<void> =>
  db.transaction(async (queries) => {
    const { community, round, id } = report;
    // In turn with erasures, so that none comes between the question and the row.
    await queries.query('select take_turn($1, $2)', [community, round]);
    await queries.query(
      `insert into pressure_report (community, round, reporter, id, revision, kinds, note)
       select $1, $2, $3, $4::uuid, $5, $6, $7
       where not exists (select from erased where community = $1 and round = $2 and id = $4::uuid)
       on conflict (community, round, reporter) do update
       set id = excluded.id, revision = excluded.revision, kinds = excluded.kinds, note = excluded.note,
         earlier = case when pressure_report.id = excluded.id then pressure_report.earlier
           else pressure_report.earlier || pressure_report.id end
       where case when pressure_report.id = excluded.id then pressure_report.revision < excluded.revision
         else excluded.id <> all (pressure_report.earlier) end`,
      [community, round, report.reporter, id, report.revision, report.kinds, report.note],
    );
  });

/** Whether this very report, or one that stands in its place, was stored; also where it was erased since. */
export async function isReported(db: Queries, report: Whose & { id: string; revision: number }): Promise<boolean> {
  const rows = await db.query(
    `select from pressure_report where community = $1 and round = $2 and reporter = $3
       and (id = $4::uuid and revision >= $5 or $4::uuid = any (earlier))
     union all select from erased where community = $1 and round = $2 and id = $4::uuid`,
    [report.community, report.round, report.reporter, report.id, report.revision],
  );
  return rows.length > 0;
}

export interface PressureRow {
  community: string;
  told: number;
  paid: number;
  notes: string[];
}

/** Communities of a region with a report that is not taken back, most people first. Notes stand in no order that tells when. */
export const pressureIn = (db: Queries, region: string, round: number): Promise<PressureRow[]> =>
  db.query<PressureRow>(
    `select community,
       count(*) filter (where 'told' = any (kinds))::integer as told,
       count(*) filter (where 'paid' = any (kinds))::integer as paid,
       coalesce(array_agg(note order by reporter) filter (where note is not null), '{}') as notes
     from pressure_report
     where round = $2 and community >= $1 and community < $1 || ':' and kinds <> '{}'
     group by community order by count(*) desc, community`,
    [region, round],
  );

export async function countReports(db: Queries, { community, round, reporter }: Whose): Promise<number> {
  const rows = await db.query('select from pressure_report where community = $1 and round = $2 and reporter = $3', [
    community,
    round,
    reporter,
  ]);
  return rows.length;
}

/** @returns how many were erased: one or none */
export const eraseReport = (db: Database, { community, round, reporter }: Whose): Promise<number> =>
  db.transaction(async (queries) => {
    await queries.query('select take_turn($1, $2)', [community, round]);
    const [report] = await queries.query<{ ids: string[] }>(
      `delete from pressure_report where community = $1 and round = $2 and reporter = $3
       returning (earlier || id)::text[] as ids`,
      [community, round, reporter],
    );
    if (!report) return 0;
    await queries.query(
      'insert into erased (community, round, id) select $1, $2, unnest($3::uuid[]) on conflict do nothing',
      [community, round, report.ids],
    );
    return 1;
  });
