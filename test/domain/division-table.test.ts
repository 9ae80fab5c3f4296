import { readDivisionTable, type DivisionRow } from '../../src/domain/division-table';

const row = (line: number, code: string, parent: string, level: string, name = '某地', setting = ''): DivisionRow => ({
  line,
  code,
  parent,
  level,
  name,
  setting,
  population: '',
});

const GOOD = [
  row(2, '320404006003', '320404006', 'community', '荷花池社区居委会'),
  row(3, '3204', '', 'city'),
  row(4, '320404', '3204', 'district'),
  row(5, '320404006', '320404', 'street'),
];

test('a good table comes back with parents before children, in whatever order it was written', () => {
  const { divisions, faults } = readDivisionTable(GOOD, new Set());
  expect(faults).toEqual([]);
  expect(divisions.map(({ code }) => code)).toEqual(['3204', '320404', '320404006', '320404006003']);
});

test('the name tells urban from rural, and a column overrules it', () => {
  const rows = [
    ...GOOD,
    row(6, '320404006004', '320404006', 'community', '清溪村村委会'),
    row(7, '320404006010', '320404006', 'community', '城中村村委会', 'urban'),
  ];
  const { divisions } = readDivisionTable(rows, new Set());
  expect(divisions.filter(({ level }) => level === 'community').map(({ setting }) => setting)).toEqual([
    'urban',
    'rural',
    'urban',
  ]);
  expect(divisions[0]?.setting).toBeNull();
});

test('a file may add to divisions imported earlier', () => {
  const { faults } = readDivisionTable([row(2, '320404007', '320404', 'street')], new Set(['320404']));
  expect(faults).toEqual([]);
});

test.each([
  [row(9, '320404007', '320404', 'village'), 'level «village» is not one of city, district, street, community'],
  [row(9, '32040', '320404', 'street'), 'code «32040» is not 9 digits, as a street needs'],
  [row(9, '320404006', '320404', 'street'), 'code «320404006» stands on line 5 already'],
  [row(9, '320404007', '320404', 'street', ''), 'name is empty'],
  [
    row(9, '320404006009', '320404006', 'community', '某', 'city'),
    'setting «city» is not urban or rural; leave it empty to go by the name',
  ],
  [row(9, '3205', '32', 'city'), 'a city has no parent; leave it empty'],
  [row(9, '320404007', '', 'street'), 'parent «» is not the code of a district'],
  [row(9, '320405007', '320404', 'street'), 'code «320405007» does not begin with its parent «320404»'],
  [row(9, '320499007', '320499', 'street'), 'parent «320499» is neither in the file nor imported earlier'],
])('a bad row names its line and the reason: %#', (bad, reason) => {
  expect(readDivisionTable([...GOOD, bad], new Set()).faults).toEqual([{ line: 9, reason }]);
});
