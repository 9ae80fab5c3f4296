/** Ledger address 台账地址: a path that gives one ledger as a workbook for a few minutes to whoever was given it. */
import { timingSafeEqual } from 'node:crypto';
import { LedgerQuestion } from '../contract/read-ledger';
import { hmac } from './keys';

/** Long enough for a slow phone to begin, too short to be passed around. */
const GOOD_FOR_MINUTES = 5;

export interface LedgerTicket {
  /** Id of who asked; looked up anew when the file is fetched. */
  account: string;
  question: LedgerQuestion & { division: string };
}

const ENDING = '.xlsx';

const macOf = (key: Buffer, body: string): string => hmac(key, `ledger:${body}`).toString('base64url');

export function ledgerAddress(key: Buffer, { account, question }: LedgerTicket, now: Date): string {
  const { kind, division, from = '', to = '' } = question;
  const until = Math.ceil(now.getTime() / 1000) + GOOD_FOR_MINUTES * 60;
  const body = [kind, division, from, to, account, until].join('.');
  return `/ledgers/${body}.${macOf(key, body)}${ENDING}`;
}

/** What `ledgerAddress` wrote, if it did and the time has not run out. @param name the part behind `/ledgers/` */
export function readTicket(key: Buffer, name: string, now: Date): LedgerTicket | null {
  const parts = name.endsWith(ENDING) ? name.slice(0, -ENDING.length).split('.') : [];
  const mac = parts.pop() ?? '';
  const [given, genuine] = [Buffer.from(mac), Buffer.from(macOf(key, parts.join('.')))];
  if (given.length !== genuine.length || !timingSafeEqual(given, genuine)) return null;
  const [kind, division, from, to, account, until] = parts;
  if (Number(until) * 1000 <= now.getTime()) return null;
  const question = LedgerQuestion.parse({ kind, division, ...(from ? { from } : {}), ...(to ? { to } : {}) });
  return { account: account!, question: { ...question, division: division! } };
}
