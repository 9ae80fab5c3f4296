/** Scored from 评定所需样本: how many people have to rate before a unit gets a verdict, a band and a place. */
import { sampleSize } from '../statistics/sample-size';
import type { Method } from './method';

/** @param population residents or dwellings; `null` where not known, which asks for as many as of a large unit */
export function scoredFrom(population: number | null, method: Method): number {
  if (population === null) return method.scoredFrom;
  const smallUnit = sampleSize(population, method.smallUnitMargin, method.level).ceiling;
  return Math.min(method.scoredFrom, Math.max(method.shownFrom, smallUnit));
}
