/** Ledger address 台账地址: a path that gives one ledger as a workbook for a few minutes to whoever was given it. */
import { LedgerQuestion } from '../contract/read-ledger';
import { sealed, unsealed } from './sealed-address';

export interface LedgerTicket {
  /** Id of who asked; looked up anew when the file is fetched. */
  account: string;
  question: LedgerQuestion & { division: string };
}

const ENDING = '.xlsx';
const PURPOSE = 'ledger';

export function ledgerAddress(key: Buffer, { account, question }: LedgerTicket, now: Date): string {
  const { kind, division, from = '', to = '' } = question;
  return `/ledgers/${sealed(key, PURPOSE, [kind, division, from, to, account], now)}${ENDING}`;
}

/** What `ledgerAddress` wrote, if it did and the time has not run out. @param name the part behind `/ledgers/` */
export function readTicket(key: Buffer, name: string, now: Date): LedgerTicket | null {
  const parts = name.endsWith(ENDING) ? unsealed(key, PURPOSE, name.slice(0, -ENDING.length), now) : null;
  if (!parts) return null;
  const [kind, division, from, to, account] = parts;
  const question = LedgerQuestion.parse({ kind, division, ...(from ? { from } : {}), ...(to ? { to } : {}) });
  return { account: account!, question: { ...question, division: division! } };
}
