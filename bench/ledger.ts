/**
 * How long a city's ledger of complaints takes as a workbook, and how much memory, over the HTTP door and the embedded
 * PostgreSQL: `npm run bench:ledger`. Nothing here is a test.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { importDivisions } from '../src/cli/import-divisions';
import { openServices } from '../src/cli/open-services';
import { readConfiguration } from '../src/server/configuration';
import { httpDoor } from '../src/server/doors/http';
import { identityProviders } from '../src/server/doors/identity';
import { invite } from '../src/server/invitation';
import { checkLedger } from '../src/server/ledger-check';
import { LEDGERS, scopeOf } from '../src/server/ledger-rows';
import { divisionsWithin } from '../src/server/store/divisions';
import { fillComplaints } from '../test/setup/many-complaints';

const COMPLAINTS = Number(process.argv[2] ?? 100_000);
const DAYS = 300;
const MB = 1024 * 1024;

async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minping-bench-'));
  const services = await openServices(readConfiguration({ MINPING_IDENTITY: 'none' }), folder);
  const app = await httpDoor(services, identityProviders.none, null);
  try {
    await importDivisions(services, 'data/changzhou-divisions-2023.csv');
    const communities = await divisionsWithin(services.db, '3204', 'community');
    await fillComplaints(services, communities.map(({ code }) => code), COMPLAINTS, DAYS); // prettier-ignore
    const base = await app.listen({ host: '127.0.0.1', port: 0 });
    const ask = async (operation: string, input: object, session = '') => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${session}` };
      const response = await fetch(`${base}/api/${operation}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      return ((await response.json()) as { output: Record<string, string> }).output;
    };
    const official = { id: randomUUID(), role: 'official' as const, division: '3204' };
    const invitation = await invite(services, official, { hours: 1, singleUse: true });
    const { session } = await ask('signIn', { invitation, device: services.randomBytes(32).toString('hex') });
    const table: Record<string, string>[] = [];

    const scope = scopeOf('3204', { from: null, to: null }, services.now());
    const viewed = performance.now();
    await Promise.all([
      LEDGERS.complaints.count(services, scope),
      LEDGERS.complaints.rows(services, scope, { after: null, limit: 21 }),
    ]);
    table.push({ what: 'the page: total and 20 rows', figure: `${Math.round(performance.now() - viewed)} ms` });

    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
    const begun = performance.now();
    const { address } = await ask('openLedger', { kind: 'complaints' }, session);
    const response = await fetch(`${base}${address}`);
    const file = path.join(folder, 'ledger.xlsx');
    await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(file));
    clearInterval(watch);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const { size } = await stat(file);
    const memory = `${Math.round(peak / MB)} MB at most, ${Math.round(before / MB)} MB before`;
    table.push({
      what: `the workbook of ${COMPLAINTS}`,
      figure: `${seconds} s, ${(size / MB).toFixed(1)} MB; ${memory}`,
    });

    const read = performance.now();
    const checked = await checkLedger(file);
    const same = checked?.sha256 === checked?.about.sha256 ? 'unchanged' : 'changed';
    const took = ((performance.now() - read) / 1000).toFixed(1);
    table.push({ what: 'verify-ledger', figure: `${took} s, ${checked?.rows} rows, ${same}` });
    console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}`);
    console.table(table);
  } finally {
    await app.close();
    await services.close();
    await rm(folder, { recursive: true, force: true });
  }
}

void bench();
