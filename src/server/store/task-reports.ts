/** Task reports 未准入事项反映, as stored: one a person, quarter and department. */
import type { Database, Queries } from './database';

export interface Reporter {
  community: string;
  quarter: string;
  /** A pseudonym. */
  reporter: Buffer;
}

/** Notes the request. @returns false where it was noted before */
async function isNew(queries: Queries, { community, quarter, reporter }: Reporter, request: string): Promise<boolean> {
  const rows = await queries.query(
    `insert into task_request (community, quarter, reporter, request) values ($1, $2, $3, $4)
     on conflict do nothing returning request`,
    [community, quarter, reporter, request],
  );
  return rows.length > 0;
}

/** The newest words on a department stand; whoever only taps again leaves them. To name one says of whom the tap before was. */
export const saveTaskReport = (
  db: Database,
  whose: Reporter,
  request: string,
  said: { department: string | null; words: string | null },
): Promise<void> =>
  db.transaction(async (queries) => {
    if (!(await isNew(queries, whose, request))) return;
    await queries.query(
      `with unnamed as (
         delete from task_report
         where community = $1 and quarter = $2 and reporter = $3 and department = '' and $4 <> '' returning words
       )
       insert into task_report (community, quarter, reporter, department, words)
       values ($1, $2, $3, $4, coalesce($5, (select words from unnamed)))
       on conflict (community, quarter, reporter, department) do update
       set words = coalesce(excluded.words, task_report.words)`,
      [whose.community, whose.quarter, whose.reporter, said.department ?? '', said.words],
    );
  });

/** @param earlier requests that are to do nothing if they arrive after this */
export const takeBackTaskReports = (
  db: Database,
  whose: Reporter,
  request: string,
  earlier: readonly string[],
): Promise<void> =>
  db.transaction(async (queries) => {
    if (!(await isNew(queries, whose, request))) return;
    for (const one of [...earlier].sort()) await isNew(queries, whose, one);
    await queries.query('delete from task_report where community = $1 and quarter = $2 and reporter = $3', [
      whose.community,
      whose.quarter,
      whose.reporter,
    ]);
  });

export async function isTaskRequestKnown(db: Queries, whose: Reporter, request: string): Promise<boolean> {
  const rows = await db.query(
    'select from task_request where community = $1 and quarter = $2 and reporter = $3 and request = $4',
    [whose.community, whose.quarter, whose.reporter, request],
  );
  return rows.length > 0;
}

export interface DepartmentReports {
  /** Empty where none was named. */
  department: string;
  /** Different people. */
  people: number;
  /** In an order that tells neither when nor whose. */
  words: string[];
}

/** Of a region and quarter; those named in `together` are counted as one, under the empty name. */
export const taskReportsIn = (
  db: Queries,
  region: string,
  quarter: string,
  together: readonly string[] = [],
): Promise<DepartmentReports[]> =>
  db.query<DepartmentReports>(
    `select case when department = any($3) then '' else department end as department,
       count(distinct reporter)::integer as people,
       coalesce(array_agg(words order by sha256(reporter || convert_to(words, 'UTF8')))
         filter (where words is not null), '{}') as words
     from task_report where quarter = $2 and community >= $1 and community < $1 || ':'
     group by 1 order by people desc, department`,
    [region, quarter, together],
  );
