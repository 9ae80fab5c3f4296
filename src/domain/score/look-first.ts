/** Look first 先看哪里: which of the units told of a model would visit first. Help for whoever plans a visit; never a score or a rank. */
import type { SizedShare } from './bands';
import { triageOf, type Triage } from './triage';

/** How sure the model has to be that a unit lies below the mean of all. */
const SURE = 0.9;
/** More than can be visited soon is no longer first. */
const MOST = 5;

/**
 * @param units what is published of them: nothing follows from the result that does not follow from that
 * @returns the surest first, five at the most; none where no unit stands out or the units differ no more than by chance
 */
export const lookFirst = <U extends SizedShare>(units: readonly U[], level: number): (Triage & { unit: U })[] =>
  (triageOf(units, level) ?? [])
    .map((triage, i) => ({ ...triage, unit: units[i]! }))
    .filter(({ belowMean }) => belowMean >= SURE)
    .sort((one, other) => other.belowMean - one.belowMean)
    .slice(0, MOST);
