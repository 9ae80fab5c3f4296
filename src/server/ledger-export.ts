/** Ledger export 台账导出: a ledger written out whole, with a record by which its file can be checked for ever. */
import type { PassThrough } from 'node:stream';
import type { Place } from '../contract/shapes';
import { lineage } from '../domain/division';
import type { Months } from '../domain/ledger/months';
import type { Services } from './context';
import type { LedgerTicket } from './ledger-address';
import { ledgerPages, monthsAsked, scopeOf } from './ledger-rows';
import { writeLedger } from './ledger-workbook';
import { refusalFor } from './policy';
import { findAccount } from './store/accounts';
import { addAudit } from './store/audit';
import { findDivisions } from './store/divisions';
import { addLedgerExport } from './store/ledger-exports';
import { placeOf } from './views';

export interface FoundLedger extends LedgerTicket {
  division: Place;
  /** 常州市钟楼区荷花池街道荷花池社区（320404006003） */
  divisionInFull: string;
  months: Months;
}

/** What a ticket stands for, if whoever got it may still read it. */
export async function findLedger(services: Services, ticket: LedgerTicket): Promise<FoundLedger | null> {
  const found = await findAccount(services.db, ticket.account);
  const account = found && !found.ended ? found : null;
  const context = { ...services, person: null, account, binding: null, consumer: null };
  if (await refusalFor('openLedger', ticket.question, context)) return null;
  const line = await findDivisions(services.db, lineage(ticket.question.division));
  const division = line.find(({ code }) => code === ticket.question.division);
  if (!division) return null;
  const divisionInFull = `${line.map((one) => placeOf(one).name).join('')}（${division.code}）`;
  return { ...ticket, division: placeOf(division), divisionInFull, months: monthsAsked(ticket.question) };
}

/** @param out destroyed by whoever no longer wants it */
export async function exportLedger(
  services: Services,
  { account, question, division, divisionInFull, months }: FoundLedger,
  id: string,
  out: PassThrough,
): Promise<void> {
  const { db } = services;
  const madeAt = services.now();
  const { kind } = question;
  const scope = scopeOf(division.code, months, madeAt);
  async function* rows() {
    for await (const page of ledgerPages(services, kind, scope)) yield page.map(({ cells }) => cells);
  }
  await writeLedger(out, { id, kind, division: divisionInFull, months, madeAt }, rows(), (count, sha256) =>
    db.transaction(async (queries) => {
      const made = { id, account, kind, division: division.code, ...months, rows: count, sha256, at: madeAt };
      await addLedgerExport(queries, made);
      await addAudit(queries, { at: madeAt, account, action: `export-ledger ${kind}`, division: division.code });
    }),
  );
}
