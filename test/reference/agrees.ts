/** A figure of a survey design, and the weights behind it, against R's. */
import { relativeError } from './cases';
import { kish } from '../../src/domain/statistics/kish';
import { surveyMean, type SurveyRow } from '../../src/domain/statistics/survey-mean';
import type { SurveyDesign } from '../../src/domain/statistics/survey-weights';

export interface Figure {
  estimate: number;
  se: number;
  df?: number;
}

export type KishFigures = Record<'n' | 'sumw' | 'deff' | 'neff', number>;

export function agrees(rows: readonly SurveyRow[], design: SurveyDesign, expected: Figure, rel: number): void {
  const { estimate, variance, df } = surveyMean(rows, design);
  expect(relativeError(estimate!, expected.estimate)).toBeLessThanOrEqual(rel);
  expect(relativeError(Math.sqrt(variance!), expected.se)).toBeLessThanOrEqual(rel);
  if (expected.df !== undefined) expect(df).toBe(expected.df);
}

export function kishAgrees(weights: readonly number[], expected: KishFigures, rel: number): void {
  const { n, sum, deff, effective } = kish(weights);
  expect(n).toBe(expected.n);
  expect(relativeError(sum, expected.sumw)).toBeLessThanOrEqual(rel);
  expect(relativeError(deff, expected.deff)).toBeLessThanOrEqual(rel);
  expect(relativeError(effective, expected.neff)).toBeLessThanOrEqual(rel);
}
