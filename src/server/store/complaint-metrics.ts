/** Counts 诉求计数 of `cmp/1` from the kept cases: by division, by category, and of demands for stamps by department. */
import type { ComplaintCounts } from '../../domain/complaint/complaint-counts';
import type { DueWindow } from '../../domain/complaint/due-window';
import type { UnitLevel } from '../../domain/complaint/unit-level';
import type { Queries } from './database';

export interface CohortAsked {
  region: string;
  /** So many digits of a community's code name the division it is counted for. */
  digits: number;
  window: DueWindow;
  now: Date;
}

/** By the code of a division, the name of a category or the id of a department. What has no case is not in it. */
export type CountsByName = ReadonlyMap<string, ComplaintCounts>;

type Rated = Record<`rated${0 | 1 | 2 | 3 | 4 | 5}`, number>;
type CountsRow = { name: string } & Rated & Omit<ComplaintCounts, 'ratings' | 'days'>;

interface DaysRow {
  name: string;
  days: number;
  cases: number;
}

/** The cohort as `inCohort` has it, each with the former rating as `caseAt` has it. */
const COHORT = `cohort as (
  select complaint_case.*, left(community, $4) as division,
    case when lapses_at < $5 then lapsed_rating else former_rating end as former
  from complaint_case
  where community >= $1 and community < $1 || ':' and due_at >= $2 and due_at < $3
    and (left_at is null or left_at >= due_at)
)`;

const count = (name: string, condition: string): string => `count(*) filter (where ${condition})::integer as "${name}"`;

/** As `complaintCountsOf` counts. */
const COUNTS = [
  'count(*)::integer as due',
  count('answeredInTime', 'first_reply_at <= due_at'),
  count('closedDue', 'days_to_close is not null'),
  count('everClosedDue', 'first_closed_at is not null'),
  count('confirmedFixed', `days_to_close is not null and verdict = 'fixed'`),
  count('partly', `days_to_close is not null and verdict = 'partly'`),
  count('notFixed', `days_to_close is not null and verdict = 'not-fixed'`),
  count('unconfirmed', 'days_to_close is not null and verdict is null'),
  ...[0, 1, 2, 3, 4, 5].map((step) => count(`rated${step}`, `rating = ${step}`)),
  count('formerlyDissatisfiedDue', 'former in (1, 2)'),
  count('nowSatisfied', 'former in (1, 2) and rating in (4, 5)'),
  count('declined', 'declined'),
  count('overturned', 'declined and overturned'),
  count('reopened', 'reopened'),
  count('closedWithinTenMinutes', `first_closed_at <= opened_at + interval '10 minutes'`),
].join(', ');

const valuesOf = ({ region, digits, window, now }: CohortAsked) => [region, window.from, window.until, digits, now];

/** By division and by category, whose names are never alike, from one reading of the cohort. */
export async function cohortCounts(db: Queries, asked: CohortAsked): Promise<CountsByName> {
  const counts = await db.query<CountsRow>(
    `with ${COHORT} select coalesce(division, category) as name, ${COUNTS} from cohort
     group by grouping sets ((division), (category))`,
    valuesOf(asked),
  );
  const days = await db.query<DaysRow>(
    `with ${COHORT} select coalesce(division, category) as name, days_to_close as days, count(*)::integer as cases
     from cohort where days_to_close is not null
     group by grouping sets ((division, days_to_close), (category, days_to_close))`,
    valuesOf(asked),
  );
  return byName(counts, days);
}

/** Of demands that the community put its stamp on something, those that were passed on to a department, by its id. */
export async function stampCountsByDepartment(db: Queries, asked: CohortAsked): Promise<CountsByName> {
  const passedOn = `${COHORT}, passed_on as (
    select cohort.*, to_department::text as name
    from cohort join complaint_standing using (community, complaint)
    cross join unnest(departments) as to_department
    where cohort.category = 'stamp'
  )`;
  const counts = await db.query<CountsRow>(
    `with ${passedOn} select name, ${COUNTS} from passed_on group by name`,
    valuesOf(asked),
  );
  const days = await db.query<DaysRow>(
    `with ${passedOn} select name, days_to_close as days, count(*)::integer as cases from passed_on
     where days_to_close is not null group by name, days_to_close`,
    valuesOf(asked),
  );
  return byName(counts, days);
}

export interface OverdueCounts {
  owner: UnitLevel;
  /** Complaints it has something to do with. */
  open: number;
  /** Among these, past the clock that runs. */
  overdue: number;
}

/** Of all that is open now, whenever it was filed, by whose matter it is. */
export const overdueCounts = (db: Queries, region: string, now: Date): Promise<OverdueCounts[]> =>
  db.query<OverdueCounts>(
    `select owner, count(*)::integer as open, ${count('overdue', 'due_at < $2')} from complaint_standing
     where open and community >= $1 and community < $1 || ':' group by owner`,
    [region, now],
  );

function byName(counts: readonly CountsRow[], days: readonly DaysRow[]): CountsByName {
  const daysOf = new Map<string, Record<number, number>>();
  for (const { name, days: taken, cases } of days) daysOf.set(name, { ...daysOf.get(name), [taken]: cases });
  return new Map(
    counts.map(({ name, rated0, rated1, rated2, rated3, rated4, rated5, ...row }) => {
      const ratings = { 0: rated0, 1: rated1, 2: rated2, 3: rated3, 4: rated4, 5: rated5 };
      return [name, { ...row, ratings, days: daysOf.get(name) ?? {} }];
    }),
  );
}
