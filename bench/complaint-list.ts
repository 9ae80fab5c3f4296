/**
 * How fast a city's list of complaints opens, over the HTTP door and the embedded PostgreSQL: `npm run bench:complaints`.
 * Nothing here is a test.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { importDivisions } from '../src/cli/import-divisions';
import { openServices } from '../src/cli/open-services';
import { CASE_QUEUES } from '../src/contract/list-complaints';
import { readConfiguration } from '../src/server/configuration';
import { httpDoor } from '../src/server/doors/http';
import { identityProviders } from '../src/server/doors/identity';
import { invite } from '../src/server/invitation';
import { divisionsWithin } from '../src/server/store/divisions';
import { fillComplaints } from '../test/setup/many-complaints';

const COMPLAINTS = Number(process.argv[2] ?? 100_000);
const DAYS = 120;
const READS = 30;

async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'minping-bench-'));
  const services = await openServices(readConfiguration({ MINPING_IDENTITY: 'none' }), folder);
  const app = await httpDoor(services, identityProviders.none, null);
  try {
    await importDivisions(services, 'data/changzhou-divisions-2023.csv');
    const communities = await divisionsWithin(services.db, '3204', 'community');
    const begun = performance.now();
    await fillComplaints(services, communities.map(({ code }) => code), COMPLAINTS, DAYS); // prettier-ignore
    const filled = ((performance.now() - begun) / 1000).toFixed(1);
    const base = await app.listen({ host: '127.0.0.1', port: 0 });

    const ask = async (operation: string, input: object, session?: string) => {
      const response = await fetch(`${base}/api/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) },
        body: JSON.stringify(input),
      });
      const answer = (await response.json()) as { output?: Record<string, unknown> };
      if (!answer.output) throw new Error(JSON.stringify(answer));
      return answer.output;
    };
    const sessionOf = async (role: 'staff' | 'official', division: string) => {
      const to = { id: randomUUID(), role, division };
      const invitation = await invite(services, to, { hours: 1, singleUse: true });
      return String((await ask('signIn', { invitation, device: services.randomBytes(32).toString('hex') })).session);
    };

    const table: Record<string, string>[] = [];
    const time = async (what: string, session: string, input: object) => {
      const times: number[] = [];
      const first = performance.now();
      const { complaints } = await ask('listComplaints', input, session);
      const cold = performance.now() - first;
      for (let i = 0; i < READS; i += 1) {
        const start = performance.now();
        await ask('listComplaints', input, session);
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      const [median, slowest] = [times[READS / 2]!, times.at(-1)!];
      table.push({
        what,
        shown: String((complaints as unknown[]).length),
        first: `${cold.toFixed(0)} ms`,
        median: `${median.toFixed(0)} ms`,
        slowest: `${slowest.toFixed(0)} ms`,
      });
    };

    const city = await sessionOf('official', '3204');
    for (const queue of CASE_QUEUES) await time(`city, ${queue}`, city, { queue });
    await time('city, open, one category', city, { queue: 'open', category: 'elderly-care' });
    await time('city, a number', city, { queue: 'open', number: '3467' });
    const after = String((await ask('listComplaints', { queue: 'done' }, city)).next);
    await time('city, done, second page', city, { queue: 'done', after });
    await time('street, mine', await sessionOf('official', '320404006'), { queue: 'mine' });
    await time('community, mine', await sessionOf('staff', '320404006003'), { queue: 'mine' });
    console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}`);
    console.log(
      `${COMPLAINTS} complaints in ${communities.length} communities, filled in ${filled} s; ${READS} reads each`,
    );
    console.table(table);
  } finally {
    await app.close();
    await services.close();
    await rm(folder, { recursive: true, force: true });
  }
}

void bench();
