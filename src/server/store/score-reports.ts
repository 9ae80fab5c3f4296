/** Reports of scores 测评结果导出, as stored: appended and never changed. */
import type { ReportFormat } from '../../domain/report/report-format';
import type { Queries } from './database';

export interface ScoreReport {
  id: string;
  account: string;
  format: ReportFormat;
  division: string;
  round: number;
  rows: number;
  sha256: Buffer;
  at: Date;
}

export async function addScoreReport(db: Queries, made: ScoreReport): Promise<void> {
  await db.query(
    `insert into score_report (id, account, format, division, round, rows, sha256, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [made.id, made.account, made.format, made.division, made.round, made.rows, made.sha256, made.at],
  );
}

export async function findScoreReport(db: Queries, id: string): Promise<ScoreReport | null> {
  const [made] = await db.query<ScoreReport>(
    'select id, account, format, division, round, rows, sha256, at from score_report where id = $1',
    [id],
  );
  return made ?? null;
}
