/**
 * Rubric 评分标准: by what an application is scored. Each stands for good under its version; whatever changes in it, a new version
 * is added, and what was scored by the old one stays as it was.
 */
import { ADMISSION_1 } from './admission-1';

export const CRITERIA = ['basis', 'need', 'hours', 'resources', 'unique', 'evidence'] as const;
export type Criterion = (typeof CRITERIA)[number];

export interface CriterionRule {
  id: Criterion;
  title: string;
  /** What is looked at, and what earns all of the points or none. */
  asks: string;
  most: number;
  /** Below it nothing is granted, whatever the total; 0 where the criterion alone stops nothing. */
  least: number;
}

export interface Rubric {
  version: string;
  criteria: readonly CriterionRule[];
  /** Points in total below which nothing is granted. */
  pass: number;
  /** Hours a month and community from which a hearing has to be held. */
  keyHours: number;
}

export type Points = Record<Criterion, number>;

export const CURRENT_RUBRIC: Rubric = ADMISSION_1;

const RUBRICS: readonly Rubric[] = [ADMISSION_1];

/** @throws RangeError where there is no such version */
export function rubricOf(version: string): Rubric {
  const rubric = RUBRICS.find((one) => one.version === version);
  if (!rubric) throw new RangeError(`there is no rubric ${version}`);
  return rubric;
}

/** Whole points, within each criterion's bounds. */
export const arePoints = (points: Points, { criteria }: Rubric): boolean =>
  criteria.every(({ id, most }) => Number.isInteger(points[id]) && points[id] >= 0 && points[id] <= most);

export const totalOf = (points: Points): number => CRITERIA.reduce((sum, id) => sum + points[id], 0);

/** The criteria that stop a grant by themselves. */
export const failedOf = (points: Points, { criteria }: Rubric): Criterion[] =>
  criteria.filter(({ id, least }) => points[id] < least).map(({ id }) => id);
