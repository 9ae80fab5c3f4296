/** Opens the database the environment names, brought to the newest schema, with everything an operation uses. */
import type { ClientConfig } from 'pg';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../server/configuration';
import type { Services } from '../server/context';
import { countsOver } from '../server/code-counts';
import { photosIn } from '../server/photo-store';
import { deriveKeys } from '../server/keys';
import { reportTo } from '../server/report';
import { FIGURES_FRESH_FOR, FiguresMemory } from '../server/round-figures';
import { cleanWithSharp } from '../server/sharp-picture';
import { connect } from '../server/store/database';
import { DatabaseUnavailable } from '../server/store/embedded/database-unavailable';
import { startEmbeddedPostgres } from '../server/store/embedded/embedded-postgres';
import { migrate } from '../server/store/migrate';
import { wechatServices } from '../server/wechat-services';
import { workingCalendar } from '../server/working-calendar';

export interface OpenServices extends Services {
  /** Residents' links begin where the door listens, unless the configuration says otherwise. */
  listensOn(base: string): void;
  close(): Promise<void>;
}

/** Where the embedded database and its secrets lie. */
export const dataFolder = (environment: NodeJS.ProcessEnv): string =>
  path.resolve(environment.MINPING_DATA || '.minping');

export async function openServices(configuration: Configuration, folder: string): Promise<OpenServices> {
  const { config, stop } = configuration.databaseUrl
    ? { config: { connectionString: configuration.databaseUrl } as ClientConfig, stop: async () => undefined }
    : await startEmbeddedPostgres(folder);
  let listening: string | null = null;
  const report = reportTo((line) => console.error(line));
  const now = () => new Date();
  try {
    await migrate(config).catch(explain(configuration));
    const secret = configuration.secret ?? (await keptSecret(folder));
    const db = connect(config, (fault) => report({ operation: 'database', kind: fault.name, at: [] }));
    return {
      db,
      keys: deriveKeys(secret),
      figures: new FiguresMemory(FIGURES_FRESH_FOR),
      photos: photosIn(path.join(folder, 'photos')),
      cleanPicture: cleanWithSharp,
      calendar: workingCalendar,
      ...wechatServices(configuration, { report, now }),
      counts: countsOver({ db, now, report }),
      publicAddress: () => configuration.publicAddress ?? listening,
      handsOutFiles: true,
      listensOn: (base) => void (listening = base),
      now,
      randomBytes,
      report,
      async close() {
        await db.close();
        await stop();
      },
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** What keeps a server from being reached is whoever set DATABASE_URL's to mend, and said in words. */
const explain = (configuration: Configuration) => (fault: unknown) => {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const outOfReach = /^(E[A-Z]+|28\w{3}|3D000|57P03)$/.test(code);
  if (!configuration.databaseUrl || !outOfReach) throw fault;
  throw new DatabaseUnavailable(
    `The server in DATABASE_URL cannot be used (${code}). Check that it runs, and its address, user, password and database.`,
  );
};

async function keptSecret(folder: string): Promise<string> {
  const file = path.join(folder, 'secret');
  await mkdir(folder, { recursive: true });
  await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
    (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault;
    },
  );
  return readFile(file, 'utf8');
}
