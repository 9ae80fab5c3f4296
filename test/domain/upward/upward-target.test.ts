import { isRatedBy, type UpwardTarget } from '../../../src/domain/upward/upward-target';

const COMMUNITY = '320404006003';
const target = (level: UpwardTarget['level'], division: string, department: string | null = null) => ({
  level,
  division,
  department,
});

test.each([
  ['the street above', target('street', '320404006'), true],
  ['the district above', target('district', '320404'), true],
  ['a department of that district', target('department', '320404', 'd'), true],
  ['a department of that city', target('department', '3204', 'd'), true],
  ['another street', target('street', '320404007'), false],
  ['another district', target('district', '320402'), false],
  ['a department of another district', target('department', '320402', 'd'), false],
  ['a district under the name of a street', target('street', '320404'), false],
  ['a community', target('street', COMMUNITY), false],
  ['a department that stands in a street', target('department', '320404006', 'd'), false],
  ['a department without its id', target('department', '320404'), false],
  ['a street with a department’s id', target('street', '320404006', 'd'), false],
] as const)('%s: %j is rated: %p', (_, one, rated) => {
  expect(isRatedBy(one, COMMUNITY)).toBe(rated);
});
