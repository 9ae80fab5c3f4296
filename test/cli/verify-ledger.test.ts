/** `minping verify-ledger`: said in words and by the exit code. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Workbook } from 'exceljs';
import { exportLedger, findLedger } from '../../src/server/ledger-export';
import { complaint, submitted } from '../server/complaint';
import { COMMUNITY, makeWorld, SECRET, type World } from '../setup/world';
import { compareLedger, readLedgerFile, verifyLedger } from '../../src/cli/verify-ledger';
import { UsageFault } from '../../src/cli/usage-fault';
import { minping } from './minping';

let world: World;
let folder: string;
let exported: string;

beforeAll(async () => {
  world = await makeWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'minping-verify-'));
  for (const text of ['楼道灯坏了', '=1+1', '垃圾没有清运'])
    await submitted(world, complaint(await world.posterOf(COMMUNITY), { text }));
  exported = await exportedTo('ledger.xlsx');
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function exportedTo(name: string): Promise<string> {
  await world.sessionOf('staff', COMMUNITY);
  const [own] = await world.db.query<{ id: string }>('select id from account where division = $1', [COMMUNITY]);
  const ticket = { account: own!.id, question: { kind: 'complaints' as const, division: COMMUNITY } };
  const out = new PassThrough();
  const file = path.join(folder, name);
  await Promise.all([
    exportLedger(world.services, (await findLedger(world.services, ticket))!, randomUUID(), out),
    pipeline(out, createWriteStream(file)),
  ]);
  return file;
}

/** What the command says, and its exit code. */
async function command(file: string): Promise<[string, number | null]> {
  const running = minping(['verify-ledger', file], {
    DATABASE_URL: world.databaseUrl,
    MINPING_SECRET: SECRET,
  });
  const code = await running.ended;
  return [running.said(), code];
}

/** The same without a process of its own. */
async function verify(file: string): Promise<[string, number]> {
  const said: string[] = [];
  const code = await verifyLedger(world.db, file, await readLedgerFile(file), (line) => said.push(line));
  return [said.join('\n'), code];
}

async function changed(name: string, change: (workbook: Workbook) => void): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(exported);
  change(workbook);
  const file = path.join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}

test('a workbook as it was exported is unchanged', async () => {
  const [said, code] = await command(exported);
  expect(said).toContain('unchanged. 3 rows, as exported at 2026-11-15T02:00:00.000Z');
  expect(code).toBe(0);
});

test('a workbook with another text is changed, even where its own last sheet was made to agree', async () => {
  const file = await changed('changed.xlsx', (workbook) => (workbook.worksheets[0]!.getCell('P2').value = '一切都好'));
  const [said, code] = await command(file);
  expect(said).toContain('changed. Exported at 2026-11-15T02:00:00.000Z with 3 rows; now 3.');
  expect(code).toBe(1);
  const now = /SHA-256 now: +([0-9a-f]{64})/.exec(said)![1]!;
  const forged = await changed('forged.xlsx', (workbook) => {
    workbook.worksheets[0]!.getCell('P2').value = '一切都好';
    const about = workbook.worksheets[1]!;
    about.eachRow((row) => row.getCell(1).value === 'SHA-256' && (row.getCell(2).value = now));
  });
  expect((await verify(forged))[0]).toContain('changed.');
});

test('an export this server knows nothing of is not vouched for', async () => {
  const file = await changed('stranger.xlsx', (workbook) => {
    workbook.worksheets[1]!.eachRow(
      (row) => row.getCell(1).value === '导出编号' && (row.getCell(2).value = randomUUID()),
    );
  });
  const [said, code] = await verify(file);
  expect(said).toContain('unknown. This server keeps no record');
  expect(code).toBe(1);
});

test('without a server a hash read elsewhere is enough', async () => {
  const [made] = await world.db.query<{ sha256: Buffer }>('select sha256 from ledger_export');
  const hash = made!.sha256.toString('hex');
  const checked = await readLedgerFile(exported);
  const said: string[] = [];
  expect(compareLedger(exported, checked, hash.toUpperCase(), (line) => said.push(line))).toBe(0);
  expect(compareLedger(exported, checked, '0'.repeat(64), (line) => said.push(line))).toBe(1);
  expect(said[0]).toContain('unchanged. 3 rows');
  expect(said[1]).toContain(': changed. 3 rows');
});

test('what is no ledger is said to be none, and a file that cannot be read why', async () => {
  const other = path.join(folder, 'other.xlsx');
  const workbook = new Workbook();
  workbook.addWorksheet('Sheet1').addRow(['a']);
  await workbook.xlsx.writeFile(other);
  await expect(readLedgerFile(other)).rejects.toThrow(/is a workbook, but no ledger/);
  const text = path.join(folder, 'text.xlsx');
  await writeFile(text, 'no workbook');
  await expect(readLedgerFile(text)).rejects.toThrow(UsageFault);
  const whole = await readFile(exported);
  for (const part of [0.2, 0.5, 0.9, 0.99]) {
    await writeFile(text, whole.subarray(0, whole.length * part));
    await expect(readLedgerFile(text)).rejects.toThrow(UsageFault);
  }
  await expect(readLedgerFile(path.join(folder, 'none.xlsx'))).rejects.toThrow(/cannot be read/);
  await expect(readLedgerFile(folder)).rejects.toThrow(/cannot be read/);
});
