/** Score file 测评结果文件: what a reader takes from the cells of an exported workbook, and from nothing else. */
import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import { BECAUSE, type Because } from '../../src/domain/score/because';
import { withheld, type Figure } from '../../src/domain/score/figure';
import type { PublishedScore } from '../../src/domain/score/published-score';
import { COLUMN_TITLES as TITLES, MEASURE_TITLES, SHEET_TITLES } from '../../src/domain/report/report-words';
import { STEP_WORDS } from '../../src/domain/step';

export type Line = Record<string, CellValue>;

export async function workbookFrom(bytes: ArrayBuffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

/** Each row by the titles of its columns. */
export function linesOf(sheet: Worksheet): Line[] {
  const titles = (sheet.getRow(1).values as string[]).slice(1);
  const lines: Line[] = [];
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    lines.push(Object.fromEntries(titles.map((title, at) => [title, sheet.getRow(row).getCell(at + 1).value])));
  }
  return lines;
}

const named = (words: CellValue): Because | null => {
  const found = (Object.keys(BECAUSE) as Because[]).find((name) => BECAUSE[name].zh === words);
  if (words !== null && !found) throw new Error(`no reason says ${JSON.stringify(words)}`);
  return found ?? null;
};

function figureIn(line: Line | undefined): Figure {
  if (!line) return withheld('too-few');
  const words = line[TITLES.limit] as string | null;
  const [, percent, side] = /^(\d+)%(以上|以下)$/.exec(words ?? '') ?? [];
  return {
    estimate: line[TITLES.estimate] as number | null,
    interval: null,
    limit: percent ? { side: side === '以上' ? 'at-least' : 'at-most', share: Number(percent) / 100 } : null,
    because: named(line[TITLES.because] ?? null),
  } as Figure;
}

/** The headline of the division a workbook is about, as far as its cells tell. */
export function publishedIn(workbook: Workbook): PublishedScore {
  const lines = linesOf(workbook.getWorksheet(SHEET_TITLES.headline)!);
  const of = (measure: string) => lines.find((line) => line[TITLES.measure] === measure);
  const headline = of(MEASURE_TITLES.headline)!;
  const bars = linesOf(workbook.getWorksheet(SHEET_TITLES.distribution)!).filter((line) => line[TITLES.count] !== null);
  const steps = new Map(Object.entries(STEP_WORDS).map(([step, words]) => [words, Number(step)]));
  return {
    n: headline[TITLES.n] as number | null,
    because: named(headline[TITLES.because] ?? null),
    figures: {
      'sat.t2/1': figureIn(headline),
      'sat.t3/1': figureIn(of(MEASURE_TITLES.withFair)),
      'sat.mean/1': figureIn(of(MEASURE_TITLES.mean)),
      'sat.low/1': figureIn(undefined),
      'sat.dk/1': figureIn(of(MEASURE_TITLES.dontKnow)),
    },
    distribution: bars.map((line) => ({
      steps: (line[TITLES.steps] as string).split('、').map((words) => steps.get(words)!),
      count: line[TITLES.count] as number,
    })),
  } as PublishedScore;
}
