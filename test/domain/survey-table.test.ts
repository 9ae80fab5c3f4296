import { headerFaults } from '../../src/domain/survey-header';
import { settingOf } from '../../src/domain/person-row';
import { emptyCategories, surveyTable, type SurveyTable } from '../../src/domain/survey-table';
import type { Margins } from '../../src/domain/statistics/rake';

/** Lines are counted from 1 with the header. */
function tableOf(lines: string[], by = 'community', margins: Margins | null = null): SurveyTable {
  const [header, ...rows] = lines.map((line) => line.split(','));
  const table = surveyTable(header!, { by, margins });
  rows.forEach((row, i) => table.add(i + 2, row));
  return table.end();
}

test('people alike in everything the figures take are one cell, counted by step', () => {
  const { rows, cells, faults } = tableOf([
    'community,step,weight,stratum,cluster,sex',
    'x,5,2,A,1,F',
    'x,非常满意,2.0,A,1,M',
    'x,,2,A,1,F',
    'x,0,2,A,1,F',
    'x,5,2,B,1,F',
    'x,5,2,A,2,F',
    'x,5,3,A,1,F',
    'y,5,2,A,1,F',
  ]);
  expect(rows).toBe(8);
  expect(faults).toEqual([]);
  expect(cells).toHaveLength(5);
  expect(cells[0]).toEqual({
    stratum: 'A',
    cluster: '1',
    weight: 2,
    counts: { 0: 1, 1: 0, 2: 0, 3: 0, 4: 0, 5: 2 },
    missing: 1,
    evidence: null,
    group: 'x',
    setting: null,
    categories: {},
  });
});

test('without columns for it, everybody weighs 1, was drawn alone, and in one stratum', () => {
  const { cells } = tableOf(['community,step', 'x,5', 'y,4']);
  expect(cells).toMatchObject([
    { stratum: '', cluster: null, weight: 1, evidence: null },
    { stratum: '', cluster: null, weight: 1, evidence: null },
  ]);
});

test('categories of the margins, evidence and setting tell cells apart; other columns do not', () => {
  const margins = { sex: { F: 1, M: 1 } };
  const table = tableOf(
    [
      'community,step,sex,evidence,setting,age',
      'x,5,F,open,城,1',
      'x,5,F,open,urban,2',
      'x,5,M,open,城,1',
      'x,5,F,invited,城,1',
      'x,5,F,open,乡,1',
      'x,5,,open,,1',
    ],
    'community',
    margins,
  );
  expect(
    table.cells.map(({ categories, evidence, setting, counts }) => [categories.sex, evidence, setting, counts[5]]),
  ).toEqual([
    ['F', 'open', 'urban', 2],
    ['M', 'open', 'urban', 1],
    ['F', 'invited', 'urban', 1],
    ['F', 'open', 'rural', 1],
    ['', 'open', null, 1],
  ]);
  expect(table.otherSettings).toEqual(['']);
  expect(table.faults).toEqual([]);
});

test('names that mean something to a machine are names like others', () => {
  const margins = JSON.parse('{"__proto__":{"constructor":1}}') as Margins;
  const { cells, faults } = tableOf(['community,step,__proto__', 'toString,5,constructor'], '__proto__', margins);
  expect(faults).toEqual([]);
  expect(cells).toMatchObject([{ group: 'constructor' }]);
  expect(Object.entries(cells[0]!.categories)).toEqual([['__proto__', 'constructor']]);
});

test('a category without a total is told once, with its first lines; one that nobody has is found', () => {
  const margins = { sex: { F: 1, M: 1, X: 1 } };
  const { faults, faultCount, cells } = tableOf(
    ['community,step,sex', 'x,5,男', 'x,5,F', ...Array.from({ length: 6 }, () => 'x,5,男'), 'x,5,女', 'x,9,F'],
    'community',
    margins,
  );
  expect(faults).toEqual([
    {
      line: 2,
      reason: expect.stringContaining(
        'sex «男» has no total in the margins (so on line 4, 5, 6, 7 and 2 more); give it one',
      ),
    },
    { line: 10, reason: 'sex «女» has no total in the margins; give it one, or leave the cell empty' },
    { line: 11, reason: expect.stringContaining('step «9»') },
  ]);
  expect(faultCount).toBe(3);
  expect(emptyCategories(cells, margins)).toEqual([
    { margin: 'sex', category: 'M' },
    { margin: 'sex', category: 'X' },
  ]);
});

test.each([
  ['1', 1],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['9.2054790000000004', 9.205479],
  ['1e3', 1000],
  ['1E-3', 0.001],
  ['1e12', 1e12],
])('a weight may be written %s', (text, weight) => {
  expect(tableOf(['community,step,weight', `x,5,${text}`])).toMatchObject({ faults: [], cells: [{ weight }] });
});

test.each(['0', '0.0', '-1', '+1', '1,5'.replace(',', '，'), '0x10', 'NaN', '1e999', '1e13', '1e-13', '5 人'])(
  'a weight may not be written %s',
  (text) => {
    expect(tableOf(['community,step,weight', `x,5,${text}`]).faults).toMatchObject([
      { line: 2, reason: expect.stringContaining(`weight «${text}» is not a number above 0`) },
    ]);
  },
);

test('urban and rural are known in the words in use', () => {
  expect(['urban', '城', '城市', 'rural', '乡', '农村', '镇', ''].map(settingOf)).toEqual([
    'urban',
    'urban',
    'urban',
    'rural',
    'rural',
    'rural',
    null,
    null,
  ]);
});

test('a header has the columns it is asked for, once', () => {
  const ask = { by: 'community', margins: null };
  expect(headerFaults(['community', 'step', '', ''], ask)).toEqual([]);
  expect(
    headerFaults(['step', 'age', 'age', 'age'], { by: 'sex', margins: { step: { 5: 1 }, edu: { a: 1 } } }),
  ).toEqual([
    'there is no column «community»; the file has step, age, age, age',
    'the column «age» stands more than once; keep one',
    '--by sex: there is no column «sex»; the file has step, age, age, age',
    'the margin «step»: the answers cannot be a margin; name another column',
    'the margin «edu»: there is no such column; the file has step, age, age, age',
  ]);
});
