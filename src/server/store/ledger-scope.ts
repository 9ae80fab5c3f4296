/** Scope 台账范围: whose rows of a ledger are asked for. */
import type { LedgerPosition } from '../../contract/read-ledger';

export interface LedgerScope {
  /** A division with all that lies in it. */
  region: string;
  from: Date;
  /** The first moment that no longer belongs to it. */
  until: Date;
}

/** The next rows of a ledger: `null` begins it. */
export interface LedgerTurn {
  after: LedgerPosition | null;
  limit: number;
}

/** Later than anything that is stored: where a ledger begins that tells of the newest first. */
export const LAST_MOMENT = '9999-12-31T23:59:59Z';
