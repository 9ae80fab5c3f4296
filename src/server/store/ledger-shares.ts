/** Shared codes as the ledger of them reads them. Letters of invitation are not among them: each of those is a household's. */
import type { Counted } from '../../domain/code-counts';
import type { Queries } from './database';
import { LAST_MOMENT, type LedgerScope, type LedgerTurn } from './ledger-scope';

export interface LedgerShareRow extends Record<Counted, number> {
  serial: string;
  community: string;
  name: string;
  kind: 'poster' | 'share' | 'kiosk';
  createdAt: Date;
  revokedAt: Date | null;
  /** Of a touch screen: since when a device has it. */
  registeredAt: Date | null;
}

/** In use at any time of the stretch asked about. */
const WITHIN = `code.community >= $1 and code.community < $1 || ':' and kind in ('poster', 'share', 'kiosk')
  and code.created_at < $3 and (revoked_at is null or revoked_at >= $2)`;

export async function countLedgerShares(db: Queries, { region, from, until }: LedgerScope): Promise<number> {
  const [row] = await db.query<{ count: number }>(`select count(*)::integer as count from code where ${WITHIN}`, [
    region,
    from,
    until,
  ]);
  return row!.count;
}

/** The newest first, with what came in by each in the rounds of the stretch. */
export const ledgerShares = (
  db: Queries,
  { region, from, until }: LedgerScope,
  { after, limit }: LedgerTurn,
): Promise<LedgerShareRow[]> =>
  db.query<LedgerShareRow>(
    `select code.serial, code.community, division.name, kind, code.created_at as "createdAt", revoked_at as "revokedAt",
       registered_at as "registeredAt", scans, opens, answers
     from code join division on division.code = code.community left join kiosk on kiosk.serial = code.serial
     cross join lateral (
       select coalesce(sum(scans), 0)::float8 as scans, coalesce(sum(opens), 0)::float8 as opens,
         coalesce(sum(answers), 0)::float8 as answers
       from code_count join round on round.id = code_count.round
       where code_count.community = code.community and code_count.serial = code.serial and opens_at < $3 and closes_at > $2
     ) as counted
     where ${WITHIN} and (code.created_at, code.serial) < ($4, $5)
     order by code.created_at desc, code.serial desc limit $6`,
    [region, from, until, after?.at ?? LAST_MOMENT, after?.serial ?? '', limit],
  );
