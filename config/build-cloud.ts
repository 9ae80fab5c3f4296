/** Bundles the WeChat cloud function into `cloud/minping`: one file, with nothing to install. */
import { build } from 'esbuild';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = path.resolve('cloud/minping');

async function buildCloud(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await build({
    entryPoints: ['src/server/doors/cloud.ts'],
    outfile: path.join(FOLDER, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    // Optional parts of `pg` that we do not use.
    external: ['pg-native', 'cloudflare:sockets'],
    legalComments: 'eof',
  });
  const about = { name: 'minping', version: '0.1.0', private: true, main: 'index.js', engines: { node: '>=20' } };
  await writeFile(path.join(FOLDER, 'package.json'), JSON.stringify(about, null, 2));
  // The platform's own file: this function calls none of WeChat's open interfaces.
  await writeFile(path.join(FOLDER, 'config.json'), JSON.stringify({ permissions: { openapi: [] } }, null, 2));
  const { size } = await stat(path.join(FOLDER, 'index.js'));
  console.log(`cloud/minping/index.js: ${Math.ceil(size / 1024)} KB`);
}

void buildCloud();
