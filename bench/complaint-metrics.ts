/**
 * How fast the overview of a city's complaints is read, over the HTTP door and the embedded PostgreSQL:
 * `npm run bench:complaint-metrics`. Nothing here is a test.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { importDivisions } from '../src/cli/import-divisions';
import { openServices } from '../src/cli/open-services';
import { METRICS_PERIODS } from '../src/domain/complaint/metrics-period';
import { readConfiguration } from '../src/server/configuration';
import { httpDoor } from '../src/server/doors/http';
import { identityProviders } from '../src/server/doors/identity';
import { invite } from '../src/server/invitation';
import { divisionsWithin } from '../src/server/store/divisions';
import { fillComplaints } from '../test/setup/many-complaints';

const COMPLAINTS = Number(process.argv[2] ?? 100_000);
/** So many days that all of them lie in the twelve months that are asked for. */
const DAYS = 300;
const READS = 20;

async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minping-bench-'));
  const services = await openServices(readConfiguration({ MINPING_IDENTITY: 'none' }), folder);
  const app = await httpDoor(services, identityProviders.none, null);
  try {
    await importDivisions(services, 'data/changzhou-divisions-2023.csv');
    const communities = await divisionsWithin(services.db, '3204', 'community');
    await fillComplaints(services, communities.map(({ code }) => code), COMPLAINTS, DAYS); // prettier-ignore
    const base = await app.listen({ host: '127.0.0.1', port: 0 });
    const ask = async (operation: string, input: object, session?: string) => {
      const response = await fetch(`${base}/api/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) },
        body: JSON.stringify(input),
      });
      const text = await response.text();
      const { output } = JSON.parse(text) as { output?: Record<string, unknown> };
      if (!output) throw new Error(text);
      return { output, size: text.length };
    };
    const to = { id: randomUUID(), role: 'official' as const, division: '3204' };
    const invitation = await invite(services, to, { hours: 1, singleUse: true });
    const signedIn = await ask('signIn', { invitation, device: services.randomBytes(32).toString('hex') });
    const session = String(signedIn.output.session);

    const table: Record<string, string | number>[] = [];
    for (const division of ['3204', '320404', '320404006', '320404006003']) {
      for (const period of METRICS_PERIODS) {
        const times: number[] = [];
        let size = 0;
        for (let i = 0; i < READS; i += 1) {
          const start = performance.now();
          ({ size } = await ask('readComplaintMetrics', { division, period }, session));
          times.push(performance.now() - start);
        }
        times.sort((a, b) => a - b);
        const ms = (time: number) => `${time.toFixed(0)} ms`;
        table.push({
          division,
          period,
          median: ms(times[READS / 2]!),
          slowest: ms(times.at(-1)!),
          KB: Math.round(size / 1024),
        });
      }
    }
    console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}`);
    console.log(`${COMPLAINTS} complaints in ${communities.length} communities over ${DAYS} days; ${READS} reads each`);
    console.table(table);
  } finally {
    await app.close();
    await services.close();
    await rm(folder, { recursive: true, force: true });
  }
}

void bench();
