/** Survey table 调查数据表: the rows of any survey, one a person, checked and counted into answer cells. */
import type { Setting } from './division';
import type { Evidence } from './evidence';
import { readPersonRow, settingOf } from './person-row';
import type { AnswerCell } from './score/answer-cell';
import { noCounts, type StepCounts } from './score/step-counts';
import type { Margins } from './statistics/rake';
import type { Question } from './survey-header';
import { unknownCategories } from './unknown-categories';

export interface SurveyCell extends AnswerCell {
  evidence: Evidence | null;
  /** What the column to group by says; '' where it says nothing. */
  group: string;
  /** `null` where the file does not say urban or rural. */
  setting: Setting | null;
  /** The category in every margin; '' where none is given. */
  categories: Readonly<Record<string, string>>;
}

export interface TableFault {
  line: number;
  reason: string;
}

export interface SurveyTable {
  rows: number;
  cells: SurveyCell[];
  /** What stands in the column `setting` besides urban and rural, as written; '' where cells are empty. */
  otherSettings: string[];
  /** The first ones by line; `faultCount` counts all. */
  faults: TableFault[];
  faultCount: number;
}

export const SHOWN_FAULTS = 20;

/**
 * Takes the rows one by one, so that nothing but the cells is kept of them.
 *
 * @param header without faults
 */
export function surveyTable(header: readonly string[], { by, margins }: Question) {
  const place = new Map(header.map((name, i) => [name, i]));
  const marginNames = Object.keys(margins ?? {});
  const cells = new Map<string, SurveyCell & { counts: StepCounts }>();
  const otherSettings = new Set<string>();
  const unknown = unknownCategories(margins ?? {});
  const faults: TableFault[] = [];
  let [rows, faultCount, line] = [0, 0, 0];
  let record: readonly string[] = [];
  const fault = (reason: string): void => {
    faultCount += 1;
    if (faults.length < SHOWN_FAULTS) faults.push({ line, reason });
  };
  const cellOf = (column: string): string | undefined => {
    const at = place.get(column);
    return at === undefined ? undefined : record[at];
  };
  const settingOfRow = (): Setting | null => {
    const text = cellOf('setting');
    const setting = text === undefined ? null : settingOf(text);
    if (text !== undefined && setting === null) otherSettings.add(text);
    return setting;
  };

  return {
    /** @param at line of the file, counted from 1 with the header */
    add(at: number, row: readonly string[]): void {
      [line, record] = [at, row];
      rows += 1;
      if (row.length !== header.length) {
        fault(`the row has ${row.length} cells and the header ${header.length}`);
        return;
      }
      const { step, weight, stratum, cluster, evidence } = readPersonRow(cellOf, fault);
      const own = marginNames.map((name) => cellOf(name)!);
      unknown.look(line, own);
      const group = cellOf(by)!;
      const setting = settingOfRow();
      const key = JSON.stringify([stratum, cluster, weight, evidence, group, setting, own]);
      let cell = cells.get(key);
      if (!cell) {
        const categories = Object.fromEntries(marginNames.map((name, i) => [name, own[i]!]));
        cell = { stratum, cluster, weight, counts: noCounts(), missing: 0, evidence, group, setting, categories };
        cells.set(key, cell);
      }
      if (step === null) cell.missing += 1;
      else cell.counts[step] += 1;
    },
    end(): SurveyTable {
      const others = unknown.faults();
      return {
        rows,
        cells: [...cells.values()],
        otherSettings: [...otherSettings],
        faults: [...faults, ...others].sort((a, b) => a.line - b.line).slice(0, SHOWN_FAULTS),
        faultCount: faultCount + others.length,
      };
    },
  };
}

/** Categories with a total that nobody has: no weights can meet them. */
export const emptyCategories = (
  cells: readonly SurveyCell[],
  margins: Margins,
): { margin: string; category: string }[] =>
  Object.entries(margins).flatMap(([margin, totals]) => {
    const given = new Set(cells.map(({ categories }) => categories[margin]));
    return Object.keys(totals)
      .filter((category) => !given.has(category))
      .map((category) => ({ margin, category }));
  });
