/** Upward answers 反向评价, as stored: one a person, quarter and target. */
import type { Burden } from '../../domain/upward/burden';
import type { UpwardAnswer, UpwardStep } from '../../domain/upward/upward-answer';
import type { Queries } from './database';

export interface Rater {
  community: string;
  quarter: string;
  division: string;
  department: string | null;
  /** A pseudonym within quarter and target. */
  rater: Buffer;
}

/**
 * An answer under another id takes the place of the one before, once and for all; of two under the same id the higher revision
 * stands, whichever arrives last.
 */
export async function saveUpwardAnswer(
  db: Queries,
  whose: Rater,
  { id, revision, answer }: { id: string; revision: number; answer: UpwardAnswer | null },
): Promise<void> {
  await db.query(
    `insert into upward_answer (community, quarter, division, department, rater, id, revision, step, burdens, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (community, quarter, division, department, rater) do update
     set id = excluded.id, revision = excluded.revision, step = excluded.step, burdens = excluded.burdens,
       note = excluded.note,
       earlier = case when upward_answer.id = excluded.id then upward_answer.earlier
         else upward_answer.earlier || upward_answer.id end
     where case when upward_answer.id = excluded.id then upward_answer.revision < excluded.revision
       else excluded.id <> all (upward_answer.earlier) end`,
    [...keyOf(whose), id, revision, answer?.step ?? null, answer?.burdens ?? [], answer?.note ?? null],
  );
}

const keyOf = ({ community, quarter, division, department, rater }: Rater) =>
  [community, quarter, division, department ?? '', rater] as const;

/** Whether this very answer, or one that stands in its place, was stored. */
export async function isAnswerKnown(db: Queries, whose: Rater, id: string, revision: number): Promise<boolean> {
  const rows = await db.query(
    `select from upward_answer
     where community = $1 and quarter = $2 and division = $3 and department = $4 and rater = $5
       and (id = $6::uuid and revision >= $7 or $6::uuid = any (earlier))`,
    [...keyOf(whose), id, revision],
  );
  return rows.length > 0;
}

/** Which of these have said something that stands, in their order. */
export async function areGiven(
  db: Queries,
  community: string,
  quarter: string,
  raters: readonly Buffer[],
): Promise<boolean[]> {
  const rows = await db.query<{ rater: string }>(
    `select encode(rater, 'hex') as rater from upward_answer
     where community = $1 and quarter = $2 and step is not null and encode(rater, 'hex') = any($3)`,
    [community, quarter, raters.map((rater) => rater.toString('hex'))],
  );
  const given = new Set(rows.map(({ rater }) => rater));
  return raters.map((rater) => given.has(rater.toString('hex')));
}

export interface AnswersOn {
  division: string;
  department: string | null;
  answers: UpwardAnswer[];
}

interface Row {
  division: string;
  department: string;
  step: UpwardStep;
  burdens: Burden[];
  note: string | null;
}

/** What was said of these divisions and of their departments. Only of a quarter that is over. */
export async function upwardAnswersOn(
  db: Queries,
  region: string,
  quarter: string,
  divisions: readonly string[],
): Promise<AnswersOn[]> {
  const rows = await db.query<Row>(
    `select division, department, step, burdens, note from upward_answer
     where quarter = $2 and community >= $1 and community < $1 || ':' and division = any($3) and step is not null`,
    [region, quarter, divisions],
  );
  const on = new Map<string, AnswersOn>();
  for (const { division, department, ...answer } of rows) {
    const name = `${division} ${department}`;
    const known = on.get(name) ?? { division, department: department || null, answers: [] };
    known.answers.push(answer);
    on.set(name, known);
  }
  return [...on.values()];
}
