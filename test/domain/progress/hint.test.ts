import { fewOf, mostlyShared } from '../../../src/domain/progress/hint';
import { AGES, SEXES, type Age, type Sex } from '../../../src/domain/stratum';

/** Binomial probability, by its own recursion. */
function binomial(n: number, p: number): number[] {
  const logs = [n * Math.log1p(-p)];
  for (let x = 1; x <= n; x += 1) logs.push(logs[x - 1]! + Math.log((n - x + 1) / x) + Math.log(p / (1 - p)));
  return logs.map(Math.exp);
}

const ages = (young: number, middle: number, old: number): Record<Age, number> => ({
  '18-34': young,
  '35-59': middle,
  '60+': old,
});
const sexes = (female: number, male: number): Record<Sex, number> => ({ female, male });
const POPULATION = ages(0.29, 0.47, 0.24);

test('where the people who answer are like the population, a sex is called few in one of twenty rounds at most', () => {
  for (const [n, female] of [[30, 0.5], [57, 0.493], [100, 0.52], [400, 0.45], [1000, 0.5]] as const) {
    const chance = binomial(n, female).reduce(
      (sum, p, x) => sum + (fewOf(sexes(x, n - x), SEXES, sexes(female, 1 - female)).length > 0 ? p : 0),
      0,
    );
    expect(chance).toBeLessThanOrEqual(0.05);
    // Nor is it said so seldom that it says nothing.
    expect(chance).toBeGreaterThan(0.01);
  }
}); // prettier-ignore

test('nor is an age band: the chances of the three together keep to one in twenty', () => {
  for (const n of [30, 60, 150, 700]) {
    const chances = AGES.map((age) =>
      binomial(n, POPULATION[age]).reduce((sum, p, x) => {
        const rest = n - x;
        const others = AGES.filter((other) => other !== age);
        const counts = { ...ages(0, 0, 0), [age]: x, [others[0]!]: rest } as Record<Age, number>;
        return sum + (fewOf(counts, AGES, POPULATION).includes(`few-${age}`) ? p : 0);
      }, 0),
    );
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(0.05);
  }
});

test('a shortfall beyond chance is said, of whom it is, and of nobody else', () => {
  expect(fewOf(ages(40, 56, 4), AGES, POPULATION)).toEqual(['few-60+']);
  expect(fewOf(ages(3, 60, 37), AGES, POPULATION)).toEqual(['few-18-34']);
  expect(fewOf(sexes(80, 20), SEXES, sexes(0.49, 0.51))).toEqual(['few-male']);
  expect(fewOf(ages(0, 60, 0), AGES, POPULATION)).toEqual(['few-18-34', 'few-60+']);
});

test('a surplus alone is no shortfall of the others beyond chance', () => {
  expect(fewOf(ages(29, 45, 26), AGES, POPULATION)).toEqual([]);
  expect(fewOf(sexes(56, 44), SEXES, sexes(0.49, 0.51))).toEqual([]);
});

test('below thirty people who say, nothing is said however few there are', () => {
  expect(fewOf(sexes(29, 0), SEXES, sexes(0.5, 0.5))).toEqual([]);
  expect(fewOf(sexes(30, 0), SEXES, sexes(0.5, 0.5))).toEqual(['few-male']);
  expect(fewOf(ages(0, 0, 0), AGES, POPULATION)).toEqual([]);
});

test('an age band the population does not have is never missing', () => {
  expect(fewOf(ages(20, 20, 0), AGES, ages(0.5, 0.5, 0))).toEqual([]);
});

test('nearly all came by the link that is passed on: nine in ten of thirty or more', () => {
  expect([mostlyShared(27, 30), mostlyShared(26, 30), mostlyShared(29, 29), mostlyShared(0, 0)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
