import { isRatedBy, type RatedUnit } from '../../../src/domain/upward/rated-unit';

const COMMUNITY = '320404006003';
const unit = (level: RatedUnit['level'], division: string, department: string | null = null) => ({
  level,
  division,
  department,
});

test.each([
  ['the street above', unit('street', '320404006'), true],
  ['the district above', unit('district', '320404'), true],
  ['a department of that district', unit('department', '320404', 'd'), true],
  ['a department of that city', unit('department', '3204', 'd'), true],
  ['another street', unit('street', '320404007'), false],
  ['another district', unit('district', '320402'), false],
  ['a department of another district', unit('department', '320402', 'd'), false],
  ['a district under the name of a street', unit('street', '320404'), false],
  ['a community', unit('street', COMMUNITY), false],
  ['a department that stands in a street', unit('department', '320404006', 'd'), false],
  ['a department without its id', unit('department', '320404'), false],
  ['a street with a department’s id', unit('street', '320404006', 'd'), false],
] as const)('%s: %j is rated: %p', (_, one, rated) => {
  expect(isRatedBy(one, COMMUNITY)).toBe(rated);
});
