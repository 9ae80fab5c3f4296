/** `minping start`: database, divisions, demonstration, pages and door, then ready links. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { createServer } from 'node:net';
import type { Role } from '../domain/role';
import { readConfiguration, runsHere, type Configuration } from '../server/configuration';
import { httpDoor } from '../server/doors/http';
import { identityProviders } from '../server/doors/identity';
import { findDepartment } from '../server/store/departments';
import { findDivision } from '../server/store/divisions';
import { countEverySecond } from '../server/code-counts';
import { publishEveryMinute } from '../server/publish-due';
import { runClocksHourly } from '../server/run-clocks';
import { sweepDaily } from '../server/sweep-photos';
import { uuidFrom } from '../server/uuid-from';
import { buildIfStale } from './build-pages';
import { DEMONSTRATION_CITY, DEMONSTRATION_COMMUNITY, ensureDemonstration } from './demonstration';
import { DEMONSTRATION_DEPARTMENT } from './demonstration/made-up-admissions';
import { madeUpReference } from './demonstration/made-up-complaints';
import { MADE_UP_DEPARTMENT } from './demonstration/made-up-department';
import { importDivisions } from './import-divisions';
import { invitationLink, kioskLink, residentLink } from './links';
import { dataFolder, openServices, type OpenServices } from './open-services';
import { UsageFault } from './usage-fault';

const DIVISIONS = 'data/changzhou-divisions-2023.csv';

export interface StartOptions {
  /** Without the demonstration round. */
  empty: boolean;
  say: (line: string) => void;
  /** Ends the start where it is. */
  signal: AbortSignal;
  /** Shows how far a long step has come; the next line replaces it. */
  sayProgress: (line: string) => void;
}

/** Returns once the door is open. @returns what closes everything again */
export async function start(environment: NodeJS.ProcessEnv, options: StartOptions): Promise<() => Promise<void>> {
  const { say } = options;
  const configuration = readConfiguration(environment);
  await assertPortFree(configuration);
  const folder = dataFolder(environment);
  const local = !configuration.databaseUrl;
  say(local ? `Opening PostgreSQL in ${path.relative('.', folder) || folder}` : 'Connecting to DATABASE_URL');
  const services = await openServices(configuration, folder);
  try {
    options.signal.throwIfAborted();
    if (!(await findDivision(services.db, DEMONSTRATION_CITY)) && local) {
      say(`Imported ${await importDivisions(services, DIVISIONS)} divisions from ${DIVISIONS}`);
    }
    if (local && !options.empty && (await ensureDemonstration(services))) {
      say('Opened a demonstration round (演示) after a published one, with made-up answers in three streets');
    }
    options.signal.throwIfAborted();
    const progress = (seconds: number) => options.sayProgress(`Building the H5 pages … ${seconds} s`);
    options.sayProgress('Building the H5 pages, if they changed …');
    const pages = await buildIfStale('h5', progress, options.signal);
    say(pages === 'built' ? 'Built the H5 pages' : 'The H5 pages are up to date');
    const app = await httpDoor(services, identityProviders[configuration.identity], path.resolve('dist/h5'));
    const base = await app.listen({ host: configuration.host, port: configuration.port });
    if (runsHere(configuration)) services.listensOn(base);
    say(`\nMinping 民评 is listening on ${base}\n`);
    if (local) for (const line of await readyLinks(services, base)) say(line);
    say('\nCtrl-C stops it.');
    const endSweeping = sweepDaily(services);
    const endClocks = runClocksHourly(services);
    const endPublishing = publishEveryMinute(services);
    const endCounting = countEverySecond(services);
    return async () => {
      await app.close();
      await endSweeping();
      await endClocks();
      await endPublishing();
      await endCounting();
      await services.close();
    };
  } catch (fault) {
    await services.close();
    throw fault;
  }
}

async function readyLinks(services: OpenServices, base: string): Promise<string[]> {
  // A demonstration's links may be opened in any number of browsers, which share its accounts; a real invitation binds one.
  const terms = { hours: 12, singleUse: false };
  const link = (role: 'staff' | 'official', division: string) =>
    invitationLink(services, base, { id: demonstrationAccount(role, division), role, division }, terms);
  // The demonstration's own; there are none where it was made before they were.
  const inDepartment = async (id: string, words: string) => {
    const department = await findDepartment(services.db, id);
    if (!department) return [];
    const { division } = department;
    const to = { id: demonstrationAccount('department', id), role: 'department', division, department: id } as const;
    return [`  department 部门 ${words}  ${await invitationLink(services, base, to, terms)}`];
  };
  const reference = await madeUpReference(services, DEMONSTRATION_COMMUNITY);
  const complaint = reference && `${base}/#/pages/resident/complaint?reference=${reference}`;
  return [
    `  resident 居民   荷花池社区    ${await residentLink(services, base, DEMONSTRATION_COMMUNITY)}`,
    `  touch screen    荷花池社区   ${await kioskLink(services, base, DEMONSTRATION_COMMUNITY)}`,
    ...(complaint ? [`  complaint 诉求  荷花池社区    ${complaint}`] : []),
    `  staff 社区      荷花池社区    ${await link('staff', DEMONSTRATION_COMMUNITY)}`,
    ...(await inDepartment(MADE_UP_DEPARTMENT.id, '城市管理局（演示）')),
    ...(await inDepartment(DEMONSTRATION_DEPARTMENT, '民政局（演示）')),
    `  official 街道   荷花池街道    ${await link('official', '320404006')}`,
    `  official 区     钟楼区        ${await link('official', '320404')}`,
    `  official 市     常州市        ${await link('official', DEMONSTRATION_CITY)}`,
  ];
}

/** The same at every start. */
const demonstrationAccount = (role: Role, division: string): string =>
  uuidFrom(createHash('sha256').update(`demonstration:${role}:${division}`, 'utf8').digest());

/** Found out before the minute of work that comes first. */
function assertPortFree({ host, port }: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (fault: NodeJS.ErrnoException) =>
      reject(
        new UsageFault(
          fault.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`
            : `Cannot listen on ${host}:${port}: ${fault.message}`,
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
