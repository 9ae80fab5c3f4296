/** Tallies 计数: how many counted submissions chose each step, read for whole regions at once. */
import type { Evidence } from '../../domain/evidence';
import type { StepCounts } from '../../domain/score/step-counts';
import { noCounts } from '../../domain/score/step-counts';
import type { Step } from '../../domain/step';
import type { Queries } from './database';

interface TallyRow {
  key: string;
  step: Step;
  count: number;
}

const gather = (rows: readonly TallyRow[]): Map<string, StepCounts> => {
  const counts = new Map<string, StepCounts>();
  for (const { key, step, count } of rows) {
    const of = counts.get(key) ?? noCounts();
    of[step] += count;
    counts.set(key, of);
  }
  return counts;
};

const WITHIN = `round = $2 and evidence = $3 and community >= $1 and community < $1 || ':'`;

/** Counts of a region by item number. */
export async function countsByItem(
  db: Queries,
  region: string,
  round: number,
  evidence: Evidence,
): Promise<Map<number, StepCounts>> {
  const rows = await db.query<TallyRow>(
    `select item as key, step, sum(count)::float8 as count from tally where ${WITHIN} group by item, step`,
    [region, round, evidence],
  );
  return new Map([...gather(rows)].map(([item, counts]) => [Number(item), counts]));
}

/** Counts of one item by the code of the division below the region, `digits` long, that they lie in. */
export async function countsByDivision(
  db: Queries,
  region: string,
  round: number,
  evidence: Evidence,
  item: number,
  digits: number,
): Promise<Map<string, StepCounts>> {
  const rows = await db.query<TallyRow>(
    `select left(community, $5) as key, step, sum(count)::float8 as count
     from tally where ${WITHIN} and item = $4 group by 1, step`,
    [region, round, evidence, item, digits],
  );
  return gather(rows);
}
