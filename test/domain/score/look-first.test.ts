import { lookFirst } from '../../../src/domain/score/look-first';

const unit = (name: string, estimate: number, nStar: number) => ({ name, estimate, nStar });
const namesOf = (units: readonly ReturnType<typeof unit>[]) => lookFirst(units, 0.95).map((one) => one.unit.name);

const SOUND = Array.from({ length: 8 }, (_, i) => unit(`sound ${i}`, 0.9, 150));

test('the surest come first, and what may lie low by chance alone is left out', () => {
  const few = unit('few', 0.8, 12);
  const many = unit('many', 0.6, 200);
  const some = unit('some', 0.62, 60);
  expect(namesOf([...SOUND, few, some, many])).toEqual(['many', 'some']);
});

test('no more than five, however many lie low', () => {
  const low = Array.from({ length: 9 }, (_, i) => unit(`low ${i}`, 0.3 + i / 100, 200));
  expect(namesOf([...SOUND, ...low])).toHaveLength(5);
});

test('nothing where there are no units or they are alike', () => {
  expect(namesOf([])).toEqual([]);
  expect(namesOf(SOUND)).toEqual([]);
});
