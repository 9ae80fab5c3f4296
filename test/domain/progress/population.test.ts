import { NATION_2020 } from '../../../src/domain/progress/nation-2020';
import { nearestPopulation, type DivisionCell } from '../../../src/domain/progress/population';
import { AGES, SEXES } from '../../../src/domain/stratum';

const LINE = ['3204', '320404', '320404006', '320404006003'];

/** All age bands by both sexes, in thousands. */
const crossed = (division: string, ...people: number[]): DivisionCell[] =>
  AGES.flatMap((age, i) => SEXES.map((sex, j) => ({ division, age, sex, people: people[2 * i + j]! * 1000 })));
const bySex = (division: string, female: number, male: number): DivisionCell[] => [
  { division, age: null, sex: 'female', people: female },
  { division, age: null, sex: 'male', people: male },
];

test('a table by age and sex is added up over the one for the shares of the other', () => {
  const { age, sex } = nearestPopulation(LINE, crossed('3204', 10, 20, 30, 10, 20, 10));
  expect(age).toEqual({ of: '3204', shares: { '18-34': 0.3, '35-59': 0.4, '60+': 0.3 } });
  expect(sex).toEqual({ of: '3204', shares: { female: 0.6, male: 0.4 } });
});

test('the nearest division up the line that is known counts, for age and for sex each', () => {
  const cells = [
    ...crossed('3204', 1, 1, 1, 1, 1, 1),
    ...bySex('320404006', 3, 1),
    ...crossed('320402', 9, 1, 1, 1, 1, 1),
  ];
  const { age, sex } = nearestPopulation(LINE, cells);
  expect(age.of).toBe('3204');
  expect(sex).toEqual({ of: '320404006', shares: { female: 0.75, male: 0.25 } });
});

test('where nothing is known the nation counts, and says so', () => {
  const { age, sex } = nearestPopulation(LINE, []);
  expect([age.of, sex.of]).toEqual([null, null]);
  expect(age.shares['60+']).toBeCloseTo(0.237, 3);
  expect(sex.shares.male).toBeCloseTo(0.506, 3);
});

test('the nation has every age band by both sexes, and as many of 60 and over as the census bulletin says', () => {
  expect(NATION_2020.map(({ age, sex }) => `${age} ${sex}`).sort()).toEqual(
    AGES.flatMap((age) => SEXES.map((sex) => `${age} ${sex}`)).sort(),
  );
  const old = NATION_2020.reduce((sum, { age, people }) => sum + (age === '60+' ? people : 0), 0);
  // 第七次全国人口普查公报（第五号）: 264,018,766, the armed forces with them.
  expect(Math.abs(old / 264_018_766 - 1)).toBeLessThan(1e-5);
});
