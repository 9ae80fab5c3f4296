import fc from 'fast-check';
import { toldMargin, TOLD_FROM, type MarginPart } from '../../../src/domain/progress/margin';
import { AGES, type Age } from '../../../src/domain/stratum';

const countsOf = ([young, middle, old]: readonly number[]): Record<Age, number> => ({
  '18-34': young!,
  '35-59': middle!,
  '60+': old!,
});
const told = (counts: readonly number[], answered: number) => toldMargin(countsOf(counts), AGES, answered);

/** Every count a reader cannot rule out: it fits what is told, and with it everybody is told just that. */
function possible(parts: MarginPart<Age>[] | null, answered: number, most: number): number[][] {
  const found: number[][] = [];
  for (let young = 0; young <= most; young += 1)
    for (let middle = 0; middle <= most; middle += 1)
      for (let old = 0; old <= most; old += 1) {
        const counts = [young, middle, old];
        if (young + middle + old > answered) continue;
        if (JSON.stringify(told(counts, answered)) === JSON.stringify(parts)) found.push(counts);
      }
  return found;
}

test('counts are told as they are, and as shares of those who say', () => {
  expect(told([20, 15, 5], 60)).toEqual([
    { option: '18-34', people: 20, share: 0.5 },
    { option: '35-59', people: 15, share: 0.375 },
    { option: '60+', people: 5, share: 0.125 },
  ]);
});

test('fewer than five are not told, nor by the shares; nobody is told as nobody', () => {
  expect(told([20, 0, 4], 60)).toEqual([
    { option: '18-34', people: 20, share: null },
    { option: '35-59', people: 0, share: null },
    { option: '60+', people: null, share: null },
  ]);
  expect(told([0, 0, 0], 60)?.map(({ share }) => share)).toEqual([null, null, null]);
});

test('where one person each is left for the few, nothing is told at all', () => {
  expect(told([20, 20, 1], 41)).toBeNull();
  expect(told([20, 1, 1], 22)).toBeNull();
  expect(told([20, 20, 1], 42)).not.toBeNull();
});

test('whatever is told, a reader who knows the rule and the total cannot name a number from one to four', () => {
  const most = 12;
  fc.assert(
    fc.property(fc.array(fc.nat(most), { minLength: 3, maxLength: 3 }), fc.nat(6), (counts, silent) => {
      const answered = counts.reduce((sum, count) => sum + count, silent);
      const left = possible(told(counts, answered), answered, most);
      counts.forEach((count, i) => {
        if (count === 0 || count >= TOLD_FROM) return;
        expect(new Set(left.map((one) => one[i])).size).toBeGreaterThan(1);
      });
    }),
    { numRuns: 60 },
  );
});
