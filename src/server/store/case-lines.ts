/** Case lines 办件列表: complaints of a region as lists show them, from their standings alone. */
import { CASE_QUEUES, type CaseQueue } from '../../contract/list-complaints';
import type { Category } from '../../domain/complaint/category';
import type { Clock, ComplaintState } from '../../domain/complaint/complaint-state';
import type { UnitLevel } from '../../domain/complaint/unit-level';
import type { Named } from './complaint-events';
import type { Queries, Value } from './database';

export interface CaseRow extends Named {
  number: string;
  category: Category;
  excerpt: string | null;
  photos: number;
  openedAt: Date;
  changedAt: Date;
  state: ComplaintState;
  owner: UnitLevel;
  department: string | null;
  ofCity: boolean;
  clock: Clock | null;
  dueAt: Date | null;
  escalatedTo: UnitLevel | null;
}

/** Whose list it is, of which region. */
export interface CaseScope {
  region: string;
  unit: UnitLevel;
  /** Where a department asks: of what is or was passed on to it alone. */
  department: string | null;
  /** Its own level and all above it. */
  andAbove: readonly UnitLevel[];
  now: Date;
}

const EXCERPT = 60;

const COLUMNS = `kept.community, kept.complaint as id, kept.number, kept.category,
  left(complaint.body, ${EXCERPT}) as excerpt, cardinality(complaint.photos) as photos,
  kept.opened_at as "openedAt", kept.changed_at as "changedAt", kept.state, kept.owner, kept.department, kept.of_city as "ofCity", kept.clock,
  kept.due_at as "dueAt", kept.escalated_to as "escalatedTo"`;

const WITH_BODY = `join complaint on complaint.community = kept.community and complaint.id = kept.complaint`;

/** Values of a statement as they are named in it. */
function parameters() {
  const values: Value[] = [];
  return { values, place: (value: Value, type: string) => `$${values.push(value)}::${type}` };
}
type Place = ReturnType<typeof parameters>['place'];

function seen({ region, department }: CaseScope, place: Place): string {
  const within = `community >= ${place(region, 'text')} and community < ${place(region, 'text')} || ':'`;
  return department === null ? within : `${within} and departments @> array[${place(department, 'uuid')}]`;
}

function inQueue(queue: CaseQueue, { unit, department, andAbove, now }: CaseScope, place: Place): string {
  switch (queue) {
    case 'mine':
      return department === null
        ? `open and ${place(unit, 'text')} = any(todo)`
        : `open and department = ${place(department, 'uuid')}`;
    case 'overdue':
      return `open and due_at < ${place(now, 'timestamptz')}`;
    case 'escalated':
      return `open and escalated_to = any(${place(andAbove, 'text[]')})`;
    case 'held':
      return `open and state = 'held'`;
    case 'open':
      return 'open';
    case 'done':
      return 'not open';
  }
}

/** A place in a list: after this moment, and of those of one moment after this complaint. */
export interface CasePlace extends Named {
  at: string;
}

export interface CaseSearch {
  queue: CaseQueue;
  category: Category | null;
  /** Beginning of a case number. */
  number: string;
  after: CasePlace | null;
  limit: number;
}

export function caseRows(db: Queries, scope: CaseScope, search: CaseSearch): Promise<CaseRow[]> {
  const { queue, category, number, after, limit } = search;
  const { values, place } = parameters();
  const conditions = [seen(scope, place), inQueue(queue, scope, place)];
  if (category) conditions.push(`category = ${place(category, 'text')}`);
  if (number) conditions.push(`number >= ${place(number, 'text')} and number < ${place(number, 'text')} || '~'`);
  const [moment, way] = queue === 'done' ? ['changed_at', 'desc'] : ['due_at', 'asc'];
  if (after) {
    const reached = `(${place(after.at, 'timestamptz')}, ${place(after.community, 'text')}, ${place(after.id, 'uuid')})`;
    conditions.push(`(${moment}, community, complaint) ${way === 'desc' ? '<' : '>'} ${reached}`);
  }
  const order = (table: string) => ['community', 'complaint'].reduce((all, column) => `${all}, ${table}${column} ${way}`, `${table}${moment} ${way}`); // prettier-ignore
  return db.query<CaseRow>(
    `select ${COLUMNS} from (
       select * from complaint_standing where ${conditions.join(' and ')}
       order by ${order('')} limit ${place(limit, 'integer')}
     ) as kept ${WITH_BODY} order by ${order('kept.')}`,
    values,
  );
}

export type CaseCounts = Record<CaseQueue | 'dueToday', number>;

/** @param dayEnds the last moment of today */
export async function caseCounts(db: Queries, scope: CaseScope, dayEnds: Date): Promise<CaseCounts> {
  const { values, place } = parameters();
  const counted = CASE_QUEUES.map(
    (queue) => `count(*) filter (where ${inQueue(queue, scope, place)})::integer as ${queue}`,
  );
  const today = `due_at between ${place(scope.now, 'timestamptz')} and ${place(dayEnds, 'timestamptz')}`;
  const [counts] = await db.query<CaseCounts>(
    `select ${counted.join(', ')},
       count(*) filter (where ${inQueue('mine', scope, place)} and ${today})::integer as "dueToday"
     from complaint_standing where ${seen(scope, place)}`,
    values,
  );
  return counts!;
}

export const caseRowsOf = (db: Queries, community: string, ids: readonly string[]): Promise<CaseRow[]> =>
  db.query<CaseRow>(
    `select ${COLUMNS} from complaint_standing as kept ${WITH_BODY}
     where kept.community = $1 and kept.complaint = any($2::uuid[]) order by kept.opened_at, kept.complaint`,
    [community, ids],
  );

/** Open ones of the same community and category, to which a complaint might be joined; the newest first. */
export const alikeRows = (
  db: Queries,
  { community, id }: Named,
  department: string | null,
  limit: number,
): Promise<CaseRow[]> =>
  db.query<CaseRow>(
    `select ${COLUMNS} from complaint_standing as kept
     join complaint_standing as one on one.community = kept.community and one.category = kept.category ${WITH_BODY}
     where one.community = $1 and one.complaint = $2 and kept.community = $1 and kept.complaint <> $2 and kept.open
       and kept.joined_into is null and ($3::uuid is null or kept.departments @> array[$3::uuid])
     order by kept.opened_at desc, kept.complaint limit $4`,
    [community, id, department, limit],
  );
