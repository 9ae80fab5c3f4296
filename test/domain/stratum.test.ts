import { aboutOf, AGES, SEXES, stratumOf } from '../../src/domain/stratum';

const every = [undefined, ...AGES].flatMap((age) =>
  [undefined, ...SEXES].map((sex) => ({ ...(age && { age }), ...(sex && { sex }) })),
);

test('each of the twelve things a person may say of themselves has a number of its own, from which it is read again', () => {
  expect(new Set(every.map(stratumOf)).size).toBe(12);
  for (const about of every) expect(aboutOf(stratumOf(about))).toEqual(about);
});

test('the numbers are those that stand in the database already', () => {
  expect(every.map(stratumOf)).toEqual([0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32]);
  expect(stratumOf({})).toBe(0);
  expect(stratumOf({ age: '60+', sex: 'male' })).toBe(32);
});

test.each([-1, 3, 4, 9, 13, 33, 40, 42, 0.5, NaN])('%s stands for nobody', (stratum) => {
  expect(() => aboutOf(stratum)).toThrow(RangeError);
});
