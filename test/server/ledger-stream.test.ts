/** A ledger of a hundred thousand complaints, streamed. */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { checkLedger } from '../../src/server/ledger-check';
import { NEIGHBOUR } from '../setup/world';
import { openLedgerOffice } from './ledger-office';

const office = openLedgerOffice();

const COUNT = 100_000;
let city: string;
let expected: number;

beforeAll(async () => {
  city = await office.world.sessionOf('official', '3204');
  await office.world.db.query(
    `insert into complaint (community, id, category, body, fingerprint, created_at)
     select $1, gen_random_uuid(), 'parking', '消防通道上停着车，' || md5(n::text), sha256(n::text::bytea),
       timestamptz '2026-01-01 00:00+08' + n * interval '4 minutes'
     from generate_series(1, $2::integer) n`,
    [NEIGHBOUR, COUNT],
  );
  await office.world.db.query(
    `insert into complaint_event (community, complaint, sequence, at, actor, kind, detail)
     select community, id, sequence, created_at + sequence * interval '1 hour', actor, kind, detail::jsonb
     from complaint, (values (1, 'resident', 'submitted', '{}'), (2, 'community', 'accepted', '{"workload": "ordinary"}'),
       (3, 'community', 'replied', '{"outcome": "fixed", "words": "已劝离", "photos": []}'))
       as step (sequence, actor, kind, detail)
     where community = $1 and category = 'parking'`,
    [NEIGHBOUR],
  );
  await office.world.db.query('analyze complaint');
  await office.world.db.query('analyze complaint_event');
  expected = (await office.view({ kind: 'complaints' }, city)).total;
  expect(expected).toBe(COUNT);
}, 600_000);

test('all of them are streamed, as many as are counted, and memory does not grow with them', async () => {
  const response = await fetch(office.base + (await office.addressFor({ kind: 'complaints' }, city)));
  const chunks: Buffer[] = [];
  const memory: number[] = [];
  for await (const chunk of response.body!) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    memory.push(process.memoryUsage().rss);
  }
  const name = path.join(office.folder, 'large.xlsx');
  await writeFile(name, Buffer.concat(chunks));
  const checked = (await checkLedger(name))!;
  expect([checked.rows, checked.about.rows]).toEqual([expected, String(expected)]);
  expect(checked.sha256).toBe(checked.about.sha256);
  const [last] = (await office.view({ kind: 'complaints' }, city)).exports;
  expect([last!.rows, last!.sha256]).toEqual([expected, checked.sha256]);
  // From a tenth of the way to the end. What the collector leaves lying differs from run to run; all rows as cells come to more.
  const settled = memory[Math.floor(memory.length / 10)]!;
  expect(Math.max(...memory) - settled).toBeLessThan(400_000_000);
}, 600_000);

test('whoever fetches slowly is waited for, and a download that breaks off leaves no record and no reading behind', async () => {
  const before = await office.world.db.query('select id from ledger_export');
  const asked: IncomingMessage = await new Promise((resolve, reject) => {
    void office
      .addressFor({ kind: 'complaints' }, city)
      .then((address) => get(office.base + address, resolve).on('error', reject));
  });
  asked.on('error', () => undefined);
  await once(asked, 'readable');
  let queries = 0;
  const { db } = office.world.services;
  office.world.services.db = { ...db, query: (...statement) => ((queries += 1), db.query(...statement)) };
  // Nobody takes anything: after what the connection itself holds, no more is read.
  let seen = -1;
  while (seen !== queries) {
    seen = queries;
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
  // Three statements a page of 250 rows. Some megabytes of the file lie in the connection's own buffers.
  expect(queries).toBeLessThan(0.85 * 3 * (COUNT / 250));
  asked.destroy();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(queries).toBe(seen);
  office.world.services.db = db;
  expect(await office.world.db.query('select id from ledger_export')).toEqual(before);
}, 600_000);

test('a fault half-way breaks the connection off, so that half a file is not taken for a whole one', async () => {
  const as = { ...office.world.services };
  let left = 60;
  office.world.services.db = {
    ...as.db,
    query: (...statement) =>
      (left -= 1) < 0 ? Promise.reject(new Error('the database went away')) : as.db.query(...statement),
  };
  const faults: unknown[] = [];
  office.world.services.report = (fault) => void faults.push(fault);
  const response = await fetch(office.base + (await office.addressFor({ kind: 'complaints' }, city)));
  expect(response.status).toBe(200);
  await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  Object.assign(office.world.services, as);
  expect(faults).toEqual([{ operation: 'ledger', kind: 'Error', at: [] }]);
}, 600_000);
