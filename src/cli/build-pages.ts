/** Builds the pages for a target, unless what they are made from has not changed since. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageFault } from './usage-fault';

export type Target = 'h5' | 'weapp';

const SOURCES = ['src', 'config', 'babel.config.js', 'package-lock.json'];
/** What the builds take from the environment. */
const FOR_BOTH = ['MINPING_CLOUD_ENV', 'MINPING_SERVER'];
const BUILD_VARIABLES: Record<Target, readonly string[]> = {
  h5: FOR_BOTH,
  weapp: [...FOR_BOTH, 'MINPING_SPEECH_PLUGIN', 'MINPING_MESSAGE_TEMPLATE'],
};
/** Rooms of `src` that never reach a phone. */
const ELSEWHERE = new Set(['server', 'cli', 'statistics']);

/**
 * @param progress told once a second, with the seconds gone by, while a build runs
 * @param signal ends a build that is under way
 * @param environment what the build is told beside its sources
 */
export async function buildIfStale(
  target: Target,
  progress: (seconds: number) => void,
  signal?: AbortSignal,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<'built' | 'fresh'> {
  const stamp = path.resolve('dist', `${target}.stamp`);
  const wanted = await fingerprint(target, environment);
  const entry = path.resolve('dist', target, target === 'h5' ? 'index.html' : 'app.json');
  const isStamped = existsSync(entry) && (await readFile(stamp, 'utf8').catch(() => '')) === wanted;
  // An entry younger than its stamp comes from somebody else's build, maybe with other variables.
  if (isStamped && (await stat(entry)).mtimeMs <= (await stat(stamp)).mtimeMs) return 'fresh';
  await build(target, progress, signal, environment);
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, wanted);
  return 'built';
}

async function build(
  target: Target,
  progress: (seconds: number) => void,
  signal: AbortSignal | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const start = Date.now();
  const timer = setInterval(() => progress(Math.round((Date.now() - start) / 1000)), 1000);
  const child = spawn(process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target], {
    env: { ...environment, NODE_ENV: 'production', CI: 'true', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal ? { signal } : {}),
  });
  let said = '';
  const listen = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-8000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const code = await ended.finally(() => clearInterval(timer));
  if (code !== 0) throw new UsageFault(`The ${target} pages could not be built. The build's last words:\n${said}`);
}

/** A hash over every file the pages are made from, by name and content. */
async function fingerprint(target: Target, environment: NodeJS.ProcessEnv): Promise<string> {
  const files = (await Promise.all(SOURCES.map(filesUnder))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  hash.update(JSON.stringify(BUILD_VARIABLES[target].map((name) => environment[name] ?? '')));
  return hash.digest('hex');
}

async function filesUnder(name: string): Promise<string[]> {
  if (path.extname(name)) return [name];
  const names = await readdir(name, { recursive: true });
  return names
    .filter((inside) => path.extname(inside) && !inside.split(path.sep).some((part) => ELSEWHERE.has(part)))
    .map((inside) => path.join(name, inside));
}
