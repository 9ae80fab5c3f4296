/** Before any test: the pages are built, a real PostgreSQL runs, and a migrated database lies ready to be copied. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { buildIfStale } from '../../src/cli/build-pages';
import { startEmbeddedPostgres } from '../../src/server/store/embedded/embedded-postgres';
import { findChromium, NO_CHROMIUM } from '../h5/chromium';
import { SECRET } from './world';

/** The mini-program is tested with all a city may give it. */
const EQUIPPED = { MINPING_SPEECH_PLUGIN: '0.3.5', MINPING_MESSAGE_TEMPLATE: 'TEST-TEMPLATE' };

declare global {
  var testPostgres: { stop: () => Promise<void> } | undefined;
}

export default async function globalSetup(): Promise<void> {
  const build = async (target: 'weapp' | 'h5') => {
    const done = await buildIfStale(target, () => undefined, undefined, { ...process.env, ...EQUIPPED });
    if (done === 'built') process.stdout.write(`Built ${target}. `);
  };
  await Promise.all([build('weapp'), build('h5')]);
  if (!findChromium()) process.stdout.write(`\nThe H5 journeys (test/h5) are left out. ${NO_CHROMIUM}\n`);
  await buildCloud();
  const folder = await mkdtemp(path.join(tmpdir(), 'minping-test-'));
  const postgres = await startEmbeddedPostgres(folder);
  globalThis.testPostgres = {
    async stop() {
      await postgres.stop('immediate');
      await rm(folder, { recursive: true, force: true });
    },
  };
  const { user, password, port } = postgres.config;
  const url = `postgresql://${user}:${String(password)}@127.0.0.1:${port}/minping`;
  process.env.TEST_POSTGRES_URL = url;
  // Migrated by the command a city would use; every test then works on a copy of its own.
  await minping('migrate', { DATABASE_URL: url, MINPING_SECRET: SECRET }).catch(async (fault: unknown) => {
    await globalThis.testPostgres?.stop();
    throw fault;
  });
}

const run = promisify(execFile);

const minping = (command: string, environment: Record<string, string>) =>
  run(process.execPath, ['--import', 'tsx', 'src/cli/minping.ts', command], {
    env: { ...process.env, ...environment },
  });

const buildCloud = () => run(process.execPath, ['--import', 'tsx', 'config/build-cloud.ts']);
