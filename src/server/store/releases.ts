/** Releases 公布结果, as stored: appended and never changed. */
import type { Queries } from './database';

export interface Release {
  round: number;
  number: number;
  at: Date;
  correction: string | null;
  document: string;
  sha256: Buffer;
}

/** What one division's part says with the release it is of; the document itself stays where it is. */
export type ReleasedDivision = Omit<Release, 'document'> & { figures: string; previous: Buffer | null };

/** @param figures of each division, by its code */
export async function addRelease(db: Queries, release: Release, figures: ReadonlyMap<string, string>): Promise<void> {
  const { round, number, at, correction, document, sha256 } = release;
  await db.query(
    'insert into release (round, number, at, correction, document, sha256) values ($1, $2, $3, $4, $5, $6)',
    [round, number, at, correction, document, sha256],
  );
  await db.query(
    `insert into release_division (round, number, division, figures) select $1, $2, * from unnest($3::text[], $4::text[])`,
    [round, number, [...figures.keys()], [...figures.values()]],
  );
}

export async function latestRelease(db: Queries, round: number): Promise<Release | null> {
  const [release] = await db.query<Release>(
    `select round, number, at, correction, document, sha256 from release where round = $1 order by number desc limit 1`,
    [round],
  );
  return release ?? null;
}

/** Its hash alone, for whoever has it already. */
export async function latestHash(db: Queries, round: number): Promise<Buffer | null> {
  const [release] = await db.query<{ sha256: Buffer }>(
    'select sha256 from release where round = $1 order by number desc limit 1',
    [round],
  );
  return release?.sha256 ?? null;
}

export async function releasedDivision(db: Queries, round: number, division: string): Promise<ReleasedDivision | null> {
  const [found] = await db.query<ReleasedDivision>(
    `select release.round, release.number, release.at, release.correction, release.sha256, figures, before.sha256 as previous
     from release join release_division using (round, number)
     left join release before on before.round = release.round and before.number = release.number - 1
     where release.round = $1 and division = $2 order by release.number desc limit 1`,
    [round, division],
  );
  return found ?? null;
}
