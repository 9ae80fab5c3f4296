/** Exports of ledgers 台账导出, as stored: appended and never changed. */
import type { LedgerKind } from '../../domain/ledger/ledger';
import type { Queries } from './database';

export interface LedgerExport {
  id: string;
  account: string;
  kind: LedgerKind;
  division: string;
  from: string | null;
  to: string | null;
  rows: number;
  sha256: Buffer;
  at: Date;
}

const COLUMNS = 'id, account, kind, division, from_month as "from", to_month as "to", rows, sha256, at';

export async function addLedgerExport(db: Queries, made: LedgerExport): Promise<void> {
  await db.query(
    `insert into ledger_export (id, account, kind, division, from_month, to_month, rows, sha256, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [made.id, made.account, made.kind, made.division, made.from, made.to, made.rows, made.sha256, made.at],
  );
}

export async function findLedgerExport(db: Queries, id: string): Promise<LedgerExport | null> {
  const [made] = await db.query<LedgerExport>(`select ${COLUMNS} from ledger_export where id = $1`, [id]);
  return made ?? null;
}

/** The newest first. */
export const lastLedgerExports = (
  db: Queries,
  division: string,
  kind: LedgerKind,
  limit: number,
): Promise<LedgerExport[]> =>
  db.query<LedgerExport>(
    `select ${COLUMNS} from ledger_export where division = $1 and kind = $2 order by at desc, id desc limit $3`,
    [division, kind, limit],
  );
