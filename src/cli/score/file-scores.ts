/** Scores of a file: every class of evidence in it is a survey of its own. */
import path from 'node:path';
import { EVIDENCES } from '../../domain/evidence';
import { CSM_1, type Method } from '../../domain/score/method';
import { surveyScores, type SurveyScores } from '../../domain/score/survey-scores';
import type { Margins } from '../../domain/statistics/rake';
import { emptyCategories } from '../../domain/survey-table';
import { readMargins } from './read-margins';
import { readSurvey } from './read-survey';

export interface FileTerms {
  /** Column whose values are the groups. */
  by: string;
  /** Confidence level, above 0.5 and below 1. */
  level: number;
  /** File of margins to rake to. */
  marginsFile: string | null;
}

export interface FileScores {
  file: string;
  rows: number;
  by: string;
  method: Method;
  margins: Margins | null;
  surveys: (SurveyScores & {
    /** Categories of the margins that nobody of this class has. */
    empty: { margin: string; category: string }[];
  })[];
  /** What keeps urban from being compared with rural, as written in the column `setting`; empty where nothing does. */
  otherSettings: string[];
}

/** @throws UsageFault with every fault of both files */
export async function fileScores(file: string, { by, level, marginsFile }: FileTerms): Promise<FileScores> {
  const margins = marginsFile === null ? null : await readMargins(marginsFile);
  const { rows, cells, otherSettings: others } = await readSurvey(file, { by, margins });
  const method = { ...CSM_1, level };
  const otherSettings = others.filter(Boolean);
  const surveys = [...EVIDENCES, null]
    .map((evidence) => cells.filter((cell) => cell.evidence === evidence))
    .filter((own) => own.length > 0)
    .map((own) => {
      const both = (['urban', 'rural'] as const).every((setting) => own.some((cell) => cell.setting === setting));
      const settings = both && otherSettings.length === 0;
      return { ...surveyScores(own, { method, margins, settings }), empty: emptyCategories(own, margins ?? {}) };
    });
  return { file: path.basename(file), rows, by, method, margins, surveys, otherSettings };
}
