/** Leaks 泄露: judges what a reader has worked out of each part of each unit against the rules of the method. */
import type { Range } from '../../../src/domain/score/cut';
import type { Method } from '../../../src/domain/score/method';
import type { StepCounts } from '../../../src/domain/score/step-counts';
import { PARTS, PART_NAMES, peopleIn, plus, tighten, type Part, type Ranges } from './reader';

export interface Leak {
  unit: number;
  part: Part;
  count: number;
  /** `shown` by the unit itself against the rules, or `recovered` from others. */
  how: 'shown' | 'recovered';
  own: Range;
  found: Range;
}

/**
 * @param own what each unit says of itself
 * @param found what a reader has worked out from all units together
 */
export function leaksIn(
  parents: readonly number[],
  counts: readonly StepCounts[],
  own: readonly Ranges[],
  found: readonly Ranges[],
  method: Method,
): Leak[] {
  const told = toldFromBelow(parents, own);
  return parents.flatMap((_parent, unit) => {
    return PART_NAMES.flatMap((part): Leak[] => {
      const count = peopleIn(counts[unit]!, part);
      const isProtected = count < method.cellFrom && !isUnused(counts[0]!, part);
      const [said, left] = [own[unit]![part], found[unit]![part]];
      // Of 不了解, five may be told: «imprecise» instead of a limit tells it.
      if (!isProtected || (part === 'none' && count >= method.sideFrom)) return [];
      const leak = (how: Leak['how']) => [{ unit, part, count, how, own: said, found: left }];
      if (mayBeShown(counts[unit]!, part, counts[0]!, method)) {
        if (room(said) === 0) return [];
      } else if (Math.min(room(said), part === 'rated' ? Infinity : room(told[unit]![part])) < method.sideFrom - 1) {
        return leak('shown');
      }
      const around = aroundOf(parents, unit, part).map(([u, p]) => found[u]![p].upper - told[unit]![part].lower);
      // Beside a part said to be few, a part has no more room than that.
      const few = beside(part)
        .map((one) => found[unit]![one])
        .filter(({ upper }) => upper < method.sideFrom)
        .map(room);
      const isShort = room(left) < Math.min(method.feasibleFrom, room(told[unit]![part]), ...around, ...few);
      const before = cappedFromAbove(parents, unit, part, told[unit]!, found);
      const isRaised = left.lower >= method.feasibleFrom && before.lower < method.feasibleFrom;
      return isShort || isRaised ? leak('recovered') : [];
    });
  });
}

/** What units say of themselves, together with what those below them say: no total is taken apart. */
function toldFromBelow(parents: readonly number[], own: readonly Ranges[]): Ranges[] {
  const told = own.map((ranges) => copyOf(ranges));
  const sums: (Ranges | null)[] = parents.map(() => null);
  for (let unit = parents.length - 1; unit >= 0; unit--) {
    const sum = sums[unit];
    if (sum) for (const part of PART_NAMES) told[unit]![part] = meet(told[unit]![part], sum[part]);
    tighten(told[unit]!);
    const above = parents[unit]!;
    if (above < 0) continue;
    const before = sums[above];
    sums[above] = mapped((part) => (before ? plus(before[part], told[unit]![part]) : told[unit]![part]));
  }
  return told;
}

/** And with the most that the units above have, for a limit above is a limit below; and with all that is known around it. */
function cappedFromAbove(
  parents: readonly number[],
  unit: number,
  part: Part,
  told: Ranges,
  found: readonly Ranges[],
): Range {
  const capped = copyOf(told);
  for (let above = parents[unit]!; above >= 0; above = parents[above]!) {
    for (const one of PART_NAMES) capped[one].upper = Math.min(capped[one].upper, found[above]![one].upper);
  }
  for (let around = PARTS[part].of; around !== null; around = PARTS[around].of)
    capped[around] = { ...found[unit]![around] };
  tighten(capped);
  return capped[part];
}

const mapped = (rangeOf: (part: Part) => Range): Ranges =>
  Object.fromEntries(PART_NAMES.map((part) => [part, rangeOf(part)])) as Ranges;

const copyOf = (ranges: Ranges): Ranges => mapped((part) => ({ ...ranges[part] }));

const meet = (a: Range, b: Range): Range => ({ lower: Math.max(a.lower, b.lower), upper: Math.min(a.upper, b.upper) });

const room = ({ lower, upper }: Range): number => upper - lower;

/** A part, or the part beside it, that nobody in the whole tree chose: it tells nothing about anybody. */
const isUnused = (whole: Readonly<StepCounts>, part: Part): boolean =>
  beside(part).some(
    (one) =>
      ['very', 'fairly', 'middle', 'low', 'second', 'lowest', 'none'].includes(one) && peopleIn(whole, one) === 0,
  );

const beside = (part: Part): Part[] =>
  PARTS[part].of === null ? [part] : PART_NAMES.filter((other) => PARTS[other].of === PARTS[part].of);

/** Whether the rules let the exact count be shown where the part stands alone. */
function mayBeShown(counts: Readonly<StepCounts>, part: Part, whole: Readonly<StepCounts>, method: Method): boolean {
  const least = Math.min(...beside(part).map((one) => peopleIn(counts, one)));
  if (isUnused(whole, part) || peopleIn(counts, 'rated') === 0) return true;
  if (part === 'rated') return least >= method.shownFrom;
  return (
    least >= (PARTS[part].steps.length === 1 && !['middle', 'none'].includes(part) ? method.cellFrom : method.sideFrom)
  );
}

/** The same part and those around it, here and in every unit above: none of them leaves it more room than it has itself. */
function aroundOf(parents: readonly number[], unit: number, part: Part): [number, Part][] {
  const parts: Part[] = [part];
  for (let next = PARTS[part].of; next !== null; next = PARTS[next].of) parts.push(next);
  const around: [number, Part][] = parts.slice(1).map((one) => [unit, one]);
  for (let above = parents[unit]!; above >= 0; above = parents[above]!)
    around.push(...parts.map((one): [number, Part] => [above, one]));
  return around;
}
