/** Duties 职责事项 of the three lists, as stored: version by version, never changed. */
import type { Duty, DutyNamed } from '../../domain/complaint/duty';
import type { Queries } from './database';

export interface DutyListNamed {
  version: string;
  region: string;
  effectiveFrom: Date;
  /** The notice it was published by. */
  source: string;
}

export interface DutiesInForce extends DutyListNamed {
  /** By number. */
  duties: Duty[];
}

/**
 * The newest version in force of the nearest region that has one.
 * @param line of the division, from the city down to itself
 */
export async function dutiesInForce(db: Queries, line: readonly string[], now: Date): Promise<DutiesInForce | null> {
  const [named] = await db.query<DutyListNamed>(
    `select version, region, effective_from as "effectiveFrom", source from duty_list
     where region = any($1) and effective_from <= $2
     order by length(region) desc, effective_from desc, imported_at desc, version desc limit 1`,
    [line, now],
  );
  if (!named) return null;
  const duties = await db.query<Duty>(
    'select list, number, title, basis from duty where version = $1 order by number',
    [named.version],
  );
  return { ...named, duties };
}

/** Whether the version is in force or not: a timeline shows what a refusal was judged against. */
export async function findDuty(db: Queries, version: string, number: number): Promise<(Duty & DutyNamed) | null> {
  const [duty] = await db.query<Duty & DutyNamed>(
    'select version, list, number, title, basis from duty where version = $1 and number = $2',
    [version, number],
  );
  return duty ?? null;
}

/** Adds a version with its items. @returns false, with nothing added, where that version exists */
export async function addDuties(
  db: Queries,
  { version, region, effectiveFrom, source }: DutyListNamed,
  duties: readonly Duty[],
  now: Date,
): Promise<boolean> {
  const added = await db.query(
    `insert into duty_list (version, region, effective_from, source, imported_at) values ($1, $2, $3, $4, $5)
     on conflict (version) do nothing returning version`,
    [version, region, effectiveFrom, source, now],
  );
  if (added.length === 0) return false;
  await db.query(
    `insert into duty (version, number, list, title, basis)
     select $1, * from unnest($2::integer[], $3::text[], $4::text[], $5::text[])`,
    [
      version,
      duties.map(({ number }) => number),
      duties.map(({ list }) => list),
      duties.map(({ title }) => title),
      duties.map(({ basis }) => basis),
    ],
  );
  return true;
}
