/** Points as they are typed, and what they come to. */
import {
  arePoints,
  CRITERIA,
  totalOf,
  type Criterion,
  type Points,
  type Rubric,
} from '../../../domain/admission/rubric';

export type TypedPoints = Record<Criterion, string>;

export const typedPoints = (points: Points | null): TypedPoints =>
  Object.fromEntries(CRITERIA.map((id) => [id, points ? String(points[id]) : ''])) as TypedPoints;

/** @returns `null` where one is missing or is none of the rubric's */
export function pointsFrom(typed: TypedPoints, rubric: Rubric): { points: Points; total: number } | null {
  if (!CRITERIA.every((id) => /^\d{1,3}$/.test(typed[id].trim()))) return null;
  const points = Object.fromEntries(CRITERIA.map((id) => [id, Number(typed[id])])) as Points;
  return arePoints(points, rubric) ? { points, total: totalOf(points) } : null;
}
