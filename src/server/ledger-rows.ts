/** Rows 台账行 of each ledger, a page at a time, as the page shows and the workbook holds them. */
import type { LedgerPosition, LedgerQuestion } from '../contract/read-ledger';
import { caseNumberOf } from '../domain/case-number';
import { complaintRow } from '../domain/ledger/complaint-row';
import type { Cell, LedgerKind } from '../domain/ledger/ledger';
import { LEDGER_CHANNELS, LEDGER_CODES, LEDGER_EVIDENCES } from '../domain/ledger/ledger-words';
import { momentsOf, type Months } from '../domain/ledger/months';
import { complaintSoFar } from '../domain/complaint/complaint-so-far';
import { shortName } from '../domain/division';
import { CSM_1, methodOf } from '../domain/score/method';
import type { Services } from './context';
import { numberOf } from './signed-code';
import { countLedgerAnswers, ledgerAnswers } from './store/ledger-answers';
import { countLedgerComplaints, ledgerComplaints } from './store/ledger-complaints';
import { countLedgerRounds, ledgerRounds, reachOf } from './store/ledger-rounds';
import type { LedgerScope, LedgerTurn } from './store/ledger-scope';
import { countLedgerShares, ledgerShares } from './store/ledger-shares';
import { unitNames } from './unit-names';

/** A row, and where the rows after it begin. */
export interface PlacedRow {
  cells: Cell[];
  place: LedgerPosition;
}

type Reads = Pick<Services, 'db' | 'keys' | 'now' | 'calendar'>;

interface Ledger {
  count(services: Reads, scope: LedgerScope): Promise<number>;
  rows(services: Reads, scope: LedgerScope, turn: LedgerTurn): Promise<PlacedRow[]>;
}

export const LEDGERS: Record<LedgerKind, Ledger> = {
  complaints: { count: ({ db }, scope) => countLedgerComplaints(db, scope), rows: complaintRows },
  answers: { count: ({ db }, scope) => countLedgerAnswers(db, scope), rows: answerRows },
  rounds: { count: ({ db }, scope) => countLedgerRounds(db, scope), rows: roundRows },
  shares: { count: ({ db }, scope) => countLedgerShares(db, scope), rows: shareRows },
};

export const monthsAsked = ({ from, to }: LedgerQuestion): Months => ({ from: from ?? null, to: to ?? null });

/** Nothing that comes in while a ledger is read: its rows are those of one moment. */
export function scopeOf(region: string, months: Months, now: Date): LedgerScope {
  const { from, until } = momentsOf(months);
  const soon = new Date(+now + 1);
  return { region, from, until: until < soon ? until : soon };
}

async function complaintRows({ db, now, calendar }: Reads, scope: LedgerScope, turn: LedgerTurn): Promise<PlacedRow[]> {
  const complaints = await ledgerComplaints(db, scope, turn);
  const owners = complaints.map(({ events }) => complaintSoFar(events));
  const names = await unitNames(
    db,
    complaints.map(({ community }) => community),
    owners.map(({ department }) => department),
  );
  return complaints.map(({ community, id, category, beginning, openedAt, events }, index) => {
    const { owner, department } = owners[index]!;
    const number = caseNumberOf(community, id);
    const named = {
      community: names.nameOf(community, 'community', null),
      owner: names.nameOf(community, owner, department),
    };
    return {
      cells: complaintRow({ number, ...named, category, text: beginning, events }, now(), calendar),
      place: { at: openedAt.toISOString(), community, id },
    };
  });
}

async function answerRows({ db }: Reads, scope: LedgerScope, turn: LedgerTurn): Promise<PlacedRow[]> {
  const answers = await ledgerAnswers(db, scope, turn);
  return answers.map(({ community, name, round, title, opensAt, closesAt, channel, evidence, answers: count }) => ({
    cells: [shortName(name), title, opensAt, closesAt, LEDGER_CHANNELS[channel], LEDGER_EVIDENCES[evidence], count],
    place: { round, community, channel, evidence },
  }));
}

async function roundRows({ db }: Reads, scope: LedgerScope, turn: LedgerTurn): Promise<PlacedRow[]> {
  const rounds = await ledgerRounds(db, scope, turn);
  const asked = rounds.map(({ id, methodId }) => ({ round: id, needed: (methodOf(methodId) ?? CSM_1).scoredFrom }));
  const reaches = new Map((await reachOf(db, scope.region, asked)).map((reach) => [reach.round, reach]));
  return rounds.map(({ id, title, opensAt, closesAt, publishedAt, methodId, target }, index) => {
    const { answers, communities, reached } = reaches.get(id)!;
    const percent = target === null ? null : `${Math.round(target * 100)}%`;
    const { needed } = asked[index]!;
    return {
      cells: [title, opensAt, closesAt, publishedAt, methodId, percent, answers, needed, reached, communities],
      place: { round: id },
    };
  });
}

async function shareRows({ db, keys }: Reads, scope: LedgerScope, turn: LedgerTurn): Promise<PlacedRow[]> {
  const shares = await ledgerShares(db, scope, turn);
  return shares.map(({ serial, name, kind, createdAt, revokedAt, registeredAt, scans, opens, answers }) => ({
    cells: [
      numberOf(keys.code, serial),
      shortName(name),
      LEDGER_CODES[kind],
      createdAt,
      revokedAt,
      registeredAt,
      scans,
      opens,
      answers,
    ],
    place: { at: createdAt.toISOString(), serial },
  }));
}

/** So few that whoever else asks meanwhile does not wait long. */
const PAGE = 250;

/** Every row, a page in memory at a time. */
export async function* ledgerPages(services: Reads, kind: LedgerKind, scope: LedgerScope): AsyncGenerator<PlacedRow[]> {
  let after: LedgerPosition | null = null;
  for (;;) {
    const rows: PlacedRow[] = await LEDGERS[kind].rows(services, scope, { after, limit: PAGE });
    yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.place;
  }
}
