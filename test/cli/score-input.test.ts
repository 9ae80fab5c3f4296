import { rm } from 'node:fs/promises';
import path from 'node:path';
import { scoreFile, type ScoreOptions } from '../../src/cli/score';
import { UsageFault } from '../../src/cli/usage-fault';
import { makeWriter, score, scoreJson, type ScoreJson } from './score';

let files: Awaited<ReturnType<typeof makeWriter>>;
beforeAll(async () => {
  files = await makeWriter();
});
afterAll(() => rm(files.folder, { recursive: true, force: true }));

const DEFAULTS: ScoreOptions = { by: 'community', level: '0.95', margins: undefined, json: false };

/** Nothing of a result is said, and all of the words are. @returns what is said */
async function expectRefused(
  file: string,
  reasons: (string | RegExp)[],
  options: Partial<ScoreOptions> = {},
): Promise<string> {
  const say = jest.fn();
  const fault: unknown = await scoreFile(file, { ...DEFAULTS, ...options }, say).catch((reason: unknown) => reason);
  expect(fault).toBeInstanceOf(UsageFault);
  const { message } = fault as UsageFault;
  for (const reason of reasons) {
    if (typeof reason === 'string') expect(message).toContain(reason);
    else expect(message).toMatch(reason);
  }
  expect(say).not.toHaveBeenCalled();
  return message;
}

async function scoresOf(file: string, by: string): Promise<ScoreJson> {
  let said = '';
  await scoreFile(file, { ...DEFAULTS, by, json: true }, (text) => (said = text));
  return JSON.parse(said) as ScoreJson;
}

describe('one survey in every form a table comes in', () => {
  const HEADER = ['community', 'step', 'sex'];
  const WORDS = ['不了解', '非常不满意', '不满意', '基本满意', '满意', '非常满意'];
  const ROWS = Array.from({ length: 60 }, (_, i) => [
    `荷花池${i % 2}社区`,
    i % 7 === 6 ? '' : String(i % 6),
    '女男'[i % 2]!,
  ]);
  const text = (rows: string[][]) => rows.map((row) => `${row.join(',')}\n`).join('');
  const plain = text([HEADER, ...ROWS]);

  /** GB18030's two-byte characters, by decoding all of them. */
  const asGb18030 = (words: string): Buffer => {
    const bytes = new Map<string, number[]>();
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0xb0; lead <= 0xf7; lead++) {
      for (let trail = 0xa1; trail <= 0xfe; trail++)
        bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
    return Buffer.from(
      Array.from(words).flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : bytes.get(char)!)),
    );
  };

  test.each<[string, string | Buffer]>([
    ['Windows line ends and a byte-order mark', `\ufeff${plain.replaceAll('\n', '\r\n')}`],
    ['quoted cells with spaces inside', text([HEADER, ...ROWS].map((row) => row.map((cell) => `"${cell}　"`)))],
    [
      'spaces, also full-width ones, around the cells',
      text([HEADER, ...ROWS].map((row) => row.map((cell) => `　${cell} `))),
    ],
    ['GB18030, as Excel saves in China', asGb18030(plain)],
    [
      'answers in words',
      text([HEADER, ...ROWS.map(([community, step, sex]) => [community!, step ? WORDS[Number(step)]! : '', sex!])]),
    ],
    ['whole numbers with a decimal', text([HEADER, ...ROWS.map(([a, step, b]) => [a!, step ? `${step}.0` : '', b!])])],
    ['blank lines and empty rows', `${plain.replace('\n', '\n\n')},,\n\n`],
    [
      'columns in another order, one without a name',
      text([HEADER, ...ROWS].map(([a, b, c], i) => [c!, i ? String(i) : '', b!, a!])),
    ],
  ])('%s', async (_, content) => {
    const wanted = await scoresOf(await files.write('survey.csv', plain), 'sex');
    expect(wanted.groups.map(({ group }) => group)).toEqual([null, '女', '男']);
    expect(wanted.groups[0]!.estimate['sat.dk/1']).toMatchObject({ n: 52 });
    expect(await scoresOf(await files.write('survey.csv', content), 'sex')).toEqual(wanted);
  });
});

const GOOD = 'community,step,weight,stratum,cluster,evidence,age\n';
const row = (cells: string) => `${cells}\n`;

test('every fault of a file is told with its line and what to write, and nothing is computed', async () => {
  const file = await files.write(
    'bad.csv',
    GOOD +
      row('x,6,1,A,1,open,老') +
      row('x,很好,1,A,1,open,老') +
      row('x,3,0,A,1,open,老') +
      row('x,3,-2,A,1,open,老') +
      row('x,3,heavy,A,1,open,老') +
      row('x,3,Infinity,A,1,open,老') +
      row('x,3,,A,1,open,老') +
      row('x,3,1,,1,open,老') +
      row('x,3,1,A,,open,老') +
      row('x,3,1,A,1,drawn,老') +
      row(',3,1,A,1,open,老') +
      row('x,3,1,A,1,open') +
      row('x,NA,0,A,1,open,老'),
  );
  const fault = await expectRefused(file, [`${file} cannot be scored; nothing was computed:\n`]);
  const STEPS = '5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意, 0 不了解';
  const step = (line: number, text: string) =>
    `line ${line}: step «${text}» is not an answer; write 0 to 5 or ${STEPS}, or nothing where the question was skipped`;
  const weight = (line: number, text: string) =>
    `line ${line}: weight «${text}» is not a number above 0; write one such as 1 or 12.5, at most 1e12`;
  const empty = (line: number, column: string) =>
    `line ${line}: ${column} is empty; give everybody one, or leave the column out`;
  expect(
    fault
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim()),
  ).toEqual([
    step(2, '6'),
    step(3, '很好'),
    weight(4, '0'),
    weight(5, '-2'),
    weight(6, 'heavy'),
    weight(7, 'Infinity'),
    empty(8, 'weight'),
    empty(9, 'stratum'),
    empty(10, 'cluster'),
    'line 11: evidence «drawn» is not one of invited, open, assisted',
    'line 12: community is empty; write its name or code',
    'line 13: the row has 6 cells and the header 7',
    step(14, 'NA'),
    weight(14, '0'),
  ]);
});

test('of many faults twenty are told and the rest counted', async () => {
  const file = await files.write('many.csv', `community,step\n${'x,9\n'.repeat(1500)}`);
  const fault = await expectRefused(file, ['line 21: step «9»', '\n  and 1480 more']);
  expect(fault).not.toContain('line 22');
});

test.each<[string, string | Buffer, (string | RegExp)[]]>([
  ['an empty file', '', ['the file is empty; it needs a header with community, step']],
  ['a header only', 'community,step\n', ['there are no rows under the header']],
  ['rows of nothing', 'community,step\n,\n,\n', ['there are no rows under the header']],
  [
    'columns of other names',
    'Community,score\nx,5\n',
    ['line 1: there is no column «community»; the file has Community, score', 'there is no column «step»'],
  ],
  ['a column twice', 'community,step,age,age\nx,5,a,b\n', ['line 1: the column «age» stands more than once; keep one']],
  ['an open quote', 'community,step\nx,5\ny,"5\nz,4\n', ['line 3: a quote (") is opened here and never closed']],
  ['a quote in a cell', 'community,step\nx,5\ny"y,5\n', ['line 3: a quote (") stands inside a cell; put the whole']],
  ['something after a quote', 'community,step\nx,5\n"y"y,5\n', ['line 3: something follows the closing quote']],
  [
    'a fault before an open quote',
    'community,step\nx,7\ny,"5\n',
    ['line 2: step «7»', 'line 3: a quote (") is opened'],
  ],
  ['a fault after cells of several lines', 'community,step\r\n"x\r\ny",5\r\nz,7\r\n', ['  line 4: step «7»']],
  ['an Excel workbook', Buffer.from('PK\u0003\u0004 and more'), ['it is an Excel workbook; save it as «CSV UTF-8»']],
  ['UTF-16', Buffer.from('\ufeffcommunity,step\nx,5\n', 'utf16le'), ['it is in UTF-16; save it as «CSV UTF-8»']],
  ['no text at all', Buffer.from([0x63, 0xff, 0xff, 0x00, 0x80]), ['it is neither UTF-8 nor GB18030']],
])('%s', async (_, content, reasons) => {
  await expectRefused(await files.write('faulty.csv', content), reasons);
});

test('the process ends with 2, says why on the error stream, and prints nothing of a result', async () => {
  const good = 'examples/housing.csv';
  const faulty = await files.write('faulty.csv', 'community,step\nx,5\ny,9\n');
  const typed: [string[], string][] = [
    [[faulty], 'line 3: step «9» is not an answer'],
    [[faulty, '--json'], 'line 3: step «9» is not an answer'],
    [[], 'This command takes FILE.csv'],
    [[good, good], 'This command takes FILE.csv'],
    [[good, '--weights', 'w'], "Unknown option '--weights'"],
  ];
  for (const [words, reason] of typed) {
    const { code, out, fault } = await score(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(fault).toContain(reason);
    expect(fault).not.toMatch(/ at .*\.ts:/);
  }
});

test('a file that is not there, a folder, and a column that is not there or holds the answers', async () => {
  await expectRefused(path.join(files.folder, 'none.csv'), ['none.csv cannot be read: ENOENT']);
  await expectRefused(files.folder, ['cannot be read: EISDIR']);
  const reason = '--by sex: there is no column «sex»; the file has community, step, influence';
  await expectRefused('examples/housing.csv', [reason], { by: 'sex' });
  await expectRefused('examples/housing.csv', ['--by step: the answers cannot be the groups'], { by: 'step' });
});

test.each(['95', '0.5', '1', '1.0', 'high', '.99999999999999999999', '-0.9', ''])(
  'level «%s» is refused',
  async (level) => {
    const reason = `--level ${level} cannot be used; write a number above 0.5 and below 1, such as 0.95.`;
    await expectRefused('examples/housing.csv', [reason], { level });
  },
);

describe('margins', () => {
  const FILE = 'examples/housing.csv';
  const ALL = '{"Tower":1,"Apartment":1,"Atrium":1,"Terrace":1';

  test.each<[string, string, (string | RegExp)[]]>([
    ['no JSON', '{"age": }', ['margins.json is not JSON: ', 'Write such as { "age": {']],
    ['a list', '[1]', ['the file: columns with their totals are wanted']],
    ['nothing', '{}', ['the file: at least one column is wanted']],
    [
      'a column without totals',
      '{"contact":{},"influence":3}',
      ['  contact: categories with their totals are wanted\n  influence: categories with their totals are wanted'],
    ],
    [
      'totals that are none',
      '{"contact":{"Low":0,"High":"1","":2},"influence":{"Low":-1,"Medium":1e400,"High":null}}',
      [
        'contact.Low: 0 is not a number above 0',
        'contact.High: "1" is not',
        'contact: a category has no name',
        'influence.Low: -1 is not',
        'influence.Medium: null is not',
        'influence.High: null is not',
      ],
    ],
    [
      'a column that is not there',
      '{"age":{"老":1}}',
      ['the margin «age»: there is no such column; the file has community'],
    ],
    ['the answers', '{"step":{"1":1,"3":1,"5":1}}', ['the margin «step»: the answers cannot be a margin']],
    [
      'a category nobody has',
      `{"community":${ALL},"Cabin":1}}`,
      ['the margin «community» has a total for «Cabin», which nobody has'],
    ],
    [
      'a category without a total',
      '{"contact":{"Low":1}}',
      [
        /line \d+: contact «High» has no total in the margins \(so on line \d+, \d+, \d+, \d+ and \d+ more\); give it one, or leave/,
      ],
    ],
  ])('%s', async (_, content, reasons) => {
    await expectRefused(FILE, reasons, { margins: await files.write('margins.json', content) });
  });

  test('a file that is not there, or in another encoding', async () => {
    const none = path.join(files.folder, 'none.json');
    await expectRefused(FILE, ['none.json cannot be read'], { margins: none });
    const gbk = await files.write('gbk.json', Buffer.from([0x7b, 0xb3, 0xa3, 0x7d]));
    await expectRefused(FILE, ['gbk.json is not UTF-8'], { margins: gbk });
  });

  test('people without a category keep their share', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => `x,${(i % 5) + 1},${['F', 'M', ''][i % 3]}`);
    const file = await files.write('some.csv', ['community,step,sex', ...rows].join('\n'));
    const margins = await files.write('some.json', '{"sex":{"F":3,"M":1}}');
    const scores = await scoreJson(file, '--margins', margins);
    // 30 without a sex weigh 1, the women 1.5 and the men 0.5.
    const deff = (90 * (30 + 30 * 2.25 + 30 * 0.25)) / 90 ** 2;
    expect(scores.weighting[0]!.kish.deff).toBeCloseTo(deff, 10);
  });
});
