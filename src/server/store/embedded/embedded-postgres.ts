/**
 * Embedded PostgreSQL 内置数据库: a real PostgreSQL from npm, on a folder of its own. Its programs are run through their
 * own `pg_ctl`: a server in our process group would die of the Ctrl-C that is meant for us, with answers in flight.
 */
import { Client, type ClientConfig } from 'pg';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { findBinaries } from './binaries';
import { DatabaseUnavailable } from './database-unavailable';
import { findRunner, type Runner } from './run-as';

export interface EmbeddedPostgres {
  config: ClientConfig;
  /**
   * Returns when the server has written everything down and ended.
   * @param mode `immediate` writes nothing down: for data that are thrown away
   */
  stop: (mode?: 'fast' | 'immediate') => Promise<void>;
}

const DATABASE = 'minping';

/** Seconds in which a slow disk has written down even a large city's last minutes. */
const LONGEST_STOP = '600';

/** Any number will do as long as every version of the program uses the same one. */
const OWNER_LOCK = 7236146;

/**
 * Starts PostgreSQL on `folder`, which is made on first use.
 * @throws DatabaseUnavailable when another process uses the folder, or PostgreSQL cannot run here
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  await mkdir(folder, { recursive: true });
  const runner = await findRunner([binaries, folder]);
  const data = path.join(folder, 'postgres');
  const password = await keptPassword(path.join(folder, 'postgres-password'));
  if (!existsSync(data)) await initialise(binaries, data, password, runner);

  const serverOn = (port: number): ClientConfig => ({ host: '127.0.0.1', port, user: DATABASE, password });
  const pgCtl = (...words: string[]) => runner.run(path.join(binaries, 'pg_ctl'), ['-D', data, '-w', '-s', ...words]);
  const left = await serverLeftRunning(data, serverOn);
  const server = left ?? serverOn(await freePort());
  if (!left) await start(data, folder, pgCtl, server.port!);
  const owner = await own(server, folder);
  return {
    config: { ...server, database: DATABASE },
    async stop(mode = 'fast') {
      // The lock is let go by the server's end and not before, so that nobody takes over a server that is ending.
      await pgCtl('-m', mode, '-t', LONGEST_STOP, 'stop');
      await owner.end().catch(() => undefined);
    },
  };
}

async function start(
  data: string,
  folder: string,
  pgCtl: (...words: string[]) => Promise<void>,
  port: number,
): Promise<void> {
  const log = path.join(data, 'server.log');
  const settings = `-p ${port} -h 127.0.0.1 -c unix_socket_directories='' -c max_connections=200`;
  try {
    await pgCtl('-l', log, '-o', settings, 'start');
  } catch (fault) {
    if (fault instanceof DatabaseUnavailable) throw fault;
    const lastWords = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-4).join('\n');
    throw lastWords.includes('postmaster.pid') ? usedByAnother(folder) : notStarted(log, lastWords);
  }
}

const usedByAnother = (folder: string) =>
  new DatabaseUnavailable(
    `Another process is using the data in ${folder}. Stop it first, or choose another folder with MINPING_DATA.`,
  );

const notStarted = (log: string, lastWords: string) =>
  new DatabaseUnavailable(`PostgreSQL did not start. The end of ${log} says:\n${lastWords}`);

/** A server that outlived a killed process; `null` when none answers to our password. */
async function serverLeftRunning(data: string, serverOn: (port: number) => ClientConfig): Promise<ClientConfig | null> {
  const pidFile = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(pidFile.split('\n')[3]);
  if (!port) return null;
  const client = new Client({ ...serverOn(port), database: 'postgres' });
  try {
    await client.connect();
    await client.end();
    return serverOn(port);
  } catch {
    return null;
  }
}

/**
 * Holds a lock for as long as this process lives. It goes with the process, so a server left running can be taken
 * over, and one that somebody uses cannot.
 */
async function own(server: ClientConfig, folder: string): Promise<Client> {
  const owner = new Client({ ...server, database: 'postgres', application_name: 'minping-owner' });
  // The server's own end breaks this connection, as it should.
  owner.on('error', () => undefined);
  await owner.connect();
  const { rows } = await owner.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [OWNER_LOCK]);
  if (!rows[0]?.mine) {
    await owner.end();
    throw usedByAnother(folder);
  }
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await owner.query(`create database ${DATABASE}`);
  return owner;
}

/** Makes the data beside their place and moves them there whole, so that a killed first run leaves no half. */
async function initialise(binaries: string, data: string, password: string, { run, owner }: Runner): Promise<void> {
  const scratch = await mkdtemp(`${data}-password-`);
  const passwordFile = path.join(scratch, 'password');
  const fresh = await mkdtemp(`${data}-new-`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) await Promise.all([scratch, passwordFile, fresh].map((name) => chown(name, owner.uid, owner.gid)));
  try {
    await run(path.join(binaries, 'initdb'), [
      ...['-D', fresh, '-U', DATABASE, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', '--locale=C', '--no-instructions'],
    ]);
    // Somebody else's first run may have come first; then theirs stands, and the lock decides who may use it.
    await rename(fresh, data).catch(() => undefined);
  } finally {
    await Promise.all([scratch, fresh].map((name) => rm(name, { recursive: true, force: true })));
  }
}

async function keptPassword(file: string): Promise<string> {
  const fresh = randomBytes(24).toString('base64url');
  await writeFile(file, fresh, { mode: 0o600, flag: 'wx' }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault;
  });
  return readFile(file, 'utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
