import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkScheme } from '../../src/cli/scheme';
import { minping } from './minping';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minping-scheme-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function scheme(...words: string[]): Promise<{ code: number | null; said: string }> {
  const one = minping(['scheme', ...words], { MINPING_DATA: folder });
  return { code: await one.ended, said: one.said() };
}

const fileOf = async (content: string | Buffer): Promise<string> => {
  const file = path.join(folder, 'scheme.json');
  await writeFile(file, content);
  return file;
};

test('a good scheme ends with 0 and is read back', async () => {
  const { code, said } = await scheme('examples/schemes/good.json');
  expect(code).toBe(0);
  expect(said).toContain('examples/schemes/good.json can be run.\nMethod csm/1; evidence: 受邀抽样.\n');
  expect(said).toContain('居民满意度 6000');
});

test('open evidence is said', async () => {
  const { code, said } = await scheme('examples/schemes/open-evidence.json');
  expect(code).toBe(0);
  expect(said).toContain('Note: 开放参与，非概率样本. Open participation, not a probability sample');
});

test('a refused scheme ends with 1 and says every place, its words, the clause and what to do instead', async () => {
  const { code, said } = await scheme('examples/schemes/breaks-every-rule.json');
  expect(code).toBe(1);
  expect(said).toContain('it breaks 10 rules (S1, S2, S3, S4, S5, S6, S7, S8, S9, S10), in 21 places');
  expect(said).toContain('\nblocks[0].indicators[0]\n  S3 text «台 账», evidence «台账»\n    严禁把台账、奖牌、挂牌');
  expect(said).toContain('→ 删去这一指标，权重转给居民满意度');
  expect(said).toContain('adjustments[0].text «荣誉», see S3');
});

test.each(readdirSync('examples/schemes').filter((name) => /^breaks-s\d/.test(name)))(
  '%s ends with 1',
  async (name) => {
    const code = /s\d+/.exec(name)![0].toUpperCase();
    const said: string[] = [];
    expect(await checkScheme(`examples/schemes/${name}`, false, (text) => said.push(text))).toBe(1);
    expect(said.join()).toContain(`it breaks 1 rule (${code}), in `);
  },
);

test('with --json the result is JSON, with the same exit codes', async () => {
  const runnable = await scheme('examples/schemes/open-evidence.json', '--json');
  expect(runnable.code).toBe(0);
  expect(JSON.parse(runnable.said)).toMatchObject({ outcome: 'runnable', evidenceWords: '开放参与，非概率样本' });
  const refused = await scheme('--json', 'examples/schemes/breaks-s2.json');
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.said)).toMatchObject({
    outcome: 'refused',
    methodId: 'csm/1',
    evidence: 'invited',
    violations: [{ code: 'S2', at: 'blocks' }],
  });
  const faulty = await scheme('--json', await fileOf('{'));
  expect(faulty.code).toBe(2);
  expect(JSON.parse(faulty.said)).toMatchObject({ outcome: 'faulty', faults: [{ at: '' }] });
});

test('faults end with 2, each with its place and what to write', async () => {
  const { code, said } = await scheme(
    await fileOf('\ufeff{"title":"某区方案","methodId":"csm/1","region":3204,"blocks":[]}'),
  );
  expect(code).toBe(2);
  expect(said).toContain('  region: 3204 cannot stand here. Write a division code in quotes');
  expect(said).toContain('  blocks: [] cannot stand here. Write a list of at least one block.');
});

test.each<[string, string | Buffer, string]>([
  ['no JSON', '{"title": 方案}', 'the file: is not JSON: '],
  ['no UTF-8', Buffer.from([0x63, 0x6f, 0xb3, 0xa3]), 'is not UTF-8'],
])('%s ends with 2', async (_, content, words) => {
  const { code, said } = await scheme(await fileOf(content));
  expect(code).toBe(2);
  expect(said).toContain(words);
});

test('a file that is not there, or no file, ends with 2', async () => {
  const none = await scheme(path.join(folder, 'none.json'));
  expect(none.code).toBe(2);
  expect(none.said).toContain('cannot be read');
  const unnamed = await scheme();
  expect(unnamed.code).toBe(2);
  expect(unnamed.said).toContain('This command takes FILE');
});
