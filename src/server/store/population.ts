/** Population 人口 by age band and sex, as imported. */
import type { DivisionCell } from '../../domain/progress/population';
import type { Queries } from './database';

/** Of every one of these divisions that has any. */
export const populationOf = (db: Queries, codes: readonly string[]): Promise<DivisionCell[]> =>
  db.query<DivisionCell>(
    `select division, nullif(age, '') as age, nullif(sex, '') as sex, people from population_cell
     where division = any($1) order by division, age, sex`,
    [codes],
  );

/** What was known of these divisions before is gone. */
export async function savePopulation(db: Queries, cells: readonly DivisionCell[]): Promise<void> {
  await db.query('delete from population_cell where division = any($1)', [cells.map(({ division }) => division)]);
  await db.query(
    `insert into population_cell (division, age, sex, people)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::integer[])`,
    [
      cells.map(({ division }) => division),
      cells.map(({ age }) => age ?? ''),
      cells.map(({ sex }) => sex ?? ''),
      cells.map(({ people }) => people),
    ],
  );
}
