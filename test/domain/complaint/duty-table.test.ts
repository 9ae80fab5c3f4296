import { readDutyTable, type DutyRow } from '../../../src/domain/complaint/duty-table';

const row = (particulars: Partial<DutyRow> = {}): DutyRow => ({
  line: 2,
  list: 'relieved',
  number: '1',
  title: '出具无法核实的证明',
  basis: '市减负清单',
  ...particulars,
});

const reasons = (...rows: DutyRow[]) => readDutyTable(rows).faults.map(({ line, reason }) => `${line}: ${reason}`);

test('good rows are items, in the order of the file', () => {
  const rows = [row({ number: '99999' }), row({ line: 3, list: 'statutory', title: '调解', basis: '法' })];
  expect(readDutyTable(rows)).toEqual({
    duties: [
      { list: 'relieved', number: 99_999, title: '出具无法核实的证明', basis: '市减负清单' },
      { list: 'statutory', number: 1, title: '调解', basis: '法' },
    ],
    faults: [],
  });
});

test.each(['', '0', '01', '-1', '1.5', '100000', '1 ', 'x1'])('«%s» is no number of an item', (number) => {
  expect(reasons(row({ number }))).toEqual([`2: number «${number}» is not a whole number from 1 to 99999`]);
});

test.each(['', 'Relieved', '社区减负事项'])('«%s» is no list', (list) => {
  expect(reasons(row({ list }))).toEqual([`2: list «${list}» is not one of statutory, assisting, relieved`]);
});

test('title and basis say something, in at most 200 characters', () => {
  expect(reasons(row({ title: '' }))).toEqual(['2: title is empty']);
  expect(reasons(row({ basis: '' }))).toEqual(['2: basis is empty']);
  expect(reasons(row({ title: '长'.repeat(200), basis: '长'.repeat(200) }))).toEqual([]);
  expect(reasons(row({ basis: '长'.repeat(201) }))).toEqual(['2: basis has 201 characters; 200 are allowed']);
});

test('a number stands once in a version, and so does a title: on two lists it would be a duty and none', () => {
  const again = (particulars: Partial<DutyRow>) => reasons(row(), row({ line: 3, number: '2', ...particulars }));
  expect(again({ title: '另一项', number: '1', list: 'statutory' })).toEqual([
    '3: number 1 stands on line 2 already, whatever the list',
  ]);
  expect(again({ list: 'statutory' })).toEqual(['3: title «出具无法核实的证明» stands on line 2 already']);
  // The first of the three is the one to look at.
  expect(reasons(row(), row({ line: 3, title: '乙' }), row({ line: 4, title: '丙' }))).toEqual([
    '3: number 1 stands on line 2 already, whatever the list',
    '4: number 1 stands on line 2 already, whatever the list',
  ]);
});

test('every bad line is named, not the first alone', () => {
  expect(reasons(row({ list: 'x' }), row({ line: 3, number: '2', title: '' }))).toHaveLength(2);
});
