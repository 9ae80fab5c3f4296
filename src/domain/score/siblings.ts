/** Siblings 同级单位: scored units directly below the same unit, told apart from it and from one another. */
import { effectiveSize } from '../statistics/effective-size';
import type { TQuantile } from '../statistics/t-quantiles';
import { BANDS, type Band } from './band';
import { bandsOf } from './bands';
import type { Method } from './method';
import { pairLevel, placesOf, type Place } from './places';
import { headlineShare, notScoredOf, type HeadlineFacts, type HeadlineShare } from './published-score';
import type { Tree } from './tree';

export interface Compared {
  band: Band;
  place: Place;
}

/** @returns band and place of a unit among those directly below the same unit; `null` unless it is scored */
export function compareSiblings(
  { children }: Tree,
  headlineOf: (unit: number) => HeadlineFacts,
  method: Method,
  tQuantile: TQuantile,
): (unit: number) => Compared | null {
  const bandOf = new Uint8Array(children.length);
  const [lower, upper] = [new Uint32Array(children.length), new Uint32Array(children.length)];
  children.forEach((below, parent) => {
    const family = below.flatMap((unit) => {
      const facts = headlineOf(unit);
      return notScoredOf(facts) === null ? [{ unit, facts, share: headlineShare(facts, method)! }] : [];
    });
    if (family.length === 0) return;
    // Against what is shown of the whole: a limit, where it has one; and nothing is told of a whole that is not shown.
    const whole = headlineShare(headlineOf(parent), method);
    if (whole === null) return;
    const sized = (level: number) =>
      family.map(({ facts, share }) => ({
        estimate: share.estimate,
        nStar: resized(facts, share, level, tQuantile),
        end: share.end,
      }));
    const bands = bandsOf(sized(1 - method.alpha / family.length), whole.estimate, method);
    const places = placesOf(sized(pairLevel(family.length, method)), method);
    family.forEach(({ unit }, i) => {
      bandOf[unit] = BANDS.indexOf(bands[i]!);
      lower[unit] = places[i]!.lower;
      upper[unit] = places[i]!.upper;
    });
  });
  // Places count from 1: 0 is none.
  return (unit) =>
    lower[unit] === 0 ? null : { band: BANDS[bandOf[unit]!]!, place: { lower: lower[unit]!, upper: upper[unit]! } };
}

/** n* at the level of a test: few clusters are trusted the less the stricter the test. */
function resized(
  { headline, state }: HeadlineFacts,
  { estimate, nStar }: HeadlineShare,
  level: number,
  tQuantile: TQuantile,
): number {
  const { n, df, standardError } = headline;
  if (state !== 'exact' || standardError === 0 || df === n - 1) return nStar;
  return effectiveSize(estimate, standardError! ** 2, n, df, 1, level, tQuantile)!;
}
