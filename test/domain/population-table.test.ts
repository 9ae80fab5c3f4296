import { readPopulationTable, type PopulationRow } from '../../src/domain/population-table';

const KNOWN = new Set(['3204', '320404']);
const WHOLE = `3204,18-34,female,10
3204,18-34,male,11
3204,35-59,female,12
3204,35-59,male,13
3204,60+,female,14
3204,60+,male,15`;

const read = (text: string) =>
  readPopulationTable(
    text.split('\n').map((line, i): PopulationRow => {
      const [division = '', age = '', sex = '', people = ''] = line.split(',');
      return { line: i + 2, division, age, sex, people };
    }),
    KNOWN,
  );

test('a division has every age band by both sexes, or goes by one of them, or by each', () => {
  expect(read(WHOLE).faults).toEqual([]);
  expect(read(WHOLE).cells[5]).toEqual({ division: '3204', age: '60+', sex: 'male', people: 15 });
  const apart = read('320404,18-34,,1\n320404,35-59,,2\n320404,60+,,0\n320404,,female,4\n320404,,male,5');
  expect(apart.faults).toEqual([]);
  expect(apart.cells[0]).toEqual({ division: '320404', age: '18-34', sex: null, people: 1 });
  expect(read('320404,,female,4\n320404,,male,5').faults).toEqual([]);
});

test('every bad line is named with its reason', () => {
  const rows = ['9999,60+,male,1', '3204,61+,male,1', '3204,60+,m,1', '3204,,,1', '3204,60+,male,-1', '3204,60+,male,1.5', '3204,60+,male,', '3204,60+,male,1000000000'];
  const { faults } = read(rows.join('\n'));
  expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(faults.map(({ reason }) => reason.split(' ').slice(0, 2).join(' '))).toEqual([
    'division «9999»', 'age «61+»', 'sex «m»', 'age and', 'people «-1»', 'people «1.5»', 'people «»', 'people «1000000000»',
  ]);
}); // prettier-ignore

test('the same cell twice is a fault of the second', () => {
  expect(read(`${WHOLE}\n3204,60+,male,15`).faults).toEqual([
    { line: 8, reason: 'the same division, age and sex stand on line 7 already' },
  ]);
});

test('a table with a gap, with both forms, or with nobody in it is refused by the division’s first line', () => {
  expect(read(WHOLE.replace('3204,60+,male,15', '320404,,female,1')).faults).toEqual([
    { line: 2, reason: 'division «3204» has no row for «60+ male»' },
    { line: 7, reason: 'division «320404» has no row for «male»' },
  ]);
  expect(read(`${WHOLE}\n3204,,male,1`).faults[0]!.reason).toContain('the one or the other');
  expect(read('3204,,female,0\n3204,,male,0').faults[0]!.reason).toContain('has nobody in it');
});
