/** Score report 测评结果导出: the scores of a division as a file, with a record by which it can be checked for ever. */
import { createHash } from 'node:crypto';
import type { Scores } from '../contract/read-scores';
import { isRefusal } from '../contract/refusal';
import { lineage } from '../domain/division';
import { ABOUT_LINES } from '../domain/ledger/ledger-words';
import {
  COMPARISON_STATEMENT,
  DEMONSTRATION_STATEMENT,
  EFFECTIVE_STATEMENT,
  EVIDENCE_NAMES,
  HOW_TO_READ,
  METHOD_STATEMENT,
  NOTE_TITLES,
  REPORT_CHECK,
  WHY_WITHHELD,
  windowWords,
} from '../domain/report/report-words';
import type { Context, Services } from './context';
import { readScores } from './operations/read-scores';
import { refusalFor } from './policy';
import type { ReportTicket } from './report-address';
import { scoreBulletin } from './score-bulletin';
import { scoreTables } from './score-tables';
import { scoreWorkbook, type MadeWorkbook } from './score-workbook';
import { findAccount } from './store/accounts';
import { addAudit } from './store/audit';
import { findDivisions } from './store/divisions';
import type { Queries } from './store/database';
import { reachIn } from './store/round-reach';
import { itemsOf, regionOf } from './store/rounds';
import { addScoreReport } from './store/score-reports';
import { placeOf } from './views';

export interface FoundReport extends ReportTicket {
  scores: Scores & { round: NonNullable<Scores['round']> };
  /** 常州市钟楼区荷花池街道（320404006） */
  divisionInFull: string;
  /** Whose communities take part in the round, written alike. */
  regionInFull: string;
}

/** What a ticket stands for, if whoever got it may still read it, and there is a round to tell of. */
export async function findReport(services: Services, ticket: ReportTicket): Promise<FoundReport | null> {
  const { format, division } = ticket;
  const found = await findAccount(services.db, ticket.account);
  const account = found && !found.ended ? found : null;
  const context: Context = { ...services, person: null, account, consumer: null, binding: null };
  if (await refusalFor('openReport', { format, division }, context)) return null;
  const scores = await readScores({ division }, context);
  if (isRefusal(scores) || !scores.round) return null;
  const [line, region] = await Promise.all([
    findDivisions(services.db, lineage(division)),
    regionOf(services.db, scores.round.id),
  ]);
  const inFull = (of: string) => {
    const above = line.filter(({ code }) => of.startsWith(code));
    return `${above.map((one) => placeOf(one).name).join('')}（${of}）`;
  };
  return {
    ...ticket,
    scores: { ...scores, round: scores.round },
    divisionInFull: inFull(division),
    regionInFull: inFull(region),
  };
}

/** The file itself, once it is recorded. @param id of the record */
export async function makeReport(services: Services, report: FoundReport, id: string): Promise<Buffer> {
  const at = services.now();
  const { account, format, division, scores } = report;
  const { bytes, rows, sha256 } = await (format === 'table'
    ? workbookOf(report, id, at)
    : bulletinOf(services.db, report, at));
  await services.db.transaction(async (db) => {
    await addScoreReport(db, { id, account, format, division, round: scores.round.id, rows, sha256, at });
    await addAudit(db, { at, account, action: `export-scores ${format}`, division });
  });
  return bytes;
}

/** It has no rows, and its hash is that of its bytes. */
async function bulletinOf(
  db: Queries,
  { division, scores, regionInFull }: FoundReport,
  madeAt: Date,
): Promise<MadeWorkbook> {
  const [items, reach] = await Promise.all([itemsOf(db, scores.round.id), reachIn(db, division, scores.round.id)]);
  const bytes = await scoreBulletin({ scores, regionInFull, items, reach, madeAt });
  return { bytes, rows: 0, sha256: createHash('sha256').update(bytes).digest() };
}

function workbookOf(
  { scores, divisionInFull, regionInFull }: FoundReport,
  id: string,
  at: Date,
): Promise<MadeWorkbook> {
  const { round, evidence, methodId } = scores;
  return scoreWorkbook(
    scoreTables(scores),
    [
      [ABOUT_LINES.division, divisionInFull],
      [NOTE_TITLES.round, round.title],
      [NOTE_TITLES.window, windowWords(round.opensAt, round.closesAt)],
      [NOTE_TITLES.region, regionInFull],
      ...(round.demonstration ? [[NOTE_TITLES.demonstration, DEMONSTRATION_STATEMENT] as const] : []),
      [NOTE_TITLES.evidence, EVIDENCE_NAMES[evidence]],
      [NOTE_TITLES.method, `${methodId}。${METHOD_STATEMENT}`],
      [NOTE_TITLES.figures, HOW_TO_READ],
      [NOTE_TITLES.effective, EFFECTIVE_STATEMENT],
      [NOTE_TITLES.comparison, COMPARISON_STATEMENT],
      [NOTE_TITLES.withheld, WHY_WITHHELD],
      [ABOUT_LINES.madeAt, at],
      [ABOUT_LINES.id, id],
      [ABOUT_LINES.check, REPORT_CHECK],
    ],
    at,
  );
}
