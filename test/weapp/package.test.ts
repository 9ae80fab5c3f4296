import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const BUILT = path.resolve('dist/weapp');
const KB = 1024;
const MAIN_LIMIT = 500 * KB;

const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(path.join(BUILT, file)).isFile())
  .map((file) => file.replaceAll('\\', '/'));
const scripts = files
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(path.join(BUILT, file), 'utf8'))
  .join('\n');
const read = (file: string) => readFileSync(path.resolve(file), 'utf8');

const inSubpackage = (file: string) => /^pages\/(staff|official)\//.test(file);

test('what a resident downloads is at most 500 KB', () => {
  const bytes = files
    .filter((file) => !inSubpackage(file))
    .reduce((sum, file) => sum + statSync(path.join(BUILT, file)).size, 0);
  // Less than a tenth would mean that something else was measured.
  expect(bytes).toBeGreaterThan(MAIN_LIMIT / 10);
  process.stdout.write(`The main package has ${Math.ceil(bytes / KB)} KB of ${MAIN_LIMIT / KB}.\n`);
  expect(bytes).toBeLessThanOrEqual(MAIN_LIMIT);
});

test('pages of staff and officials are downloaded only by those who open them', () => {
  const app = JSON.parse(read('dist/weapp/app.json')) as {
    pages: string[];
    subPackages: { root: string; pages: string[] }[];
  };
  expect(app.pages[0]).toBe('pages/resident/rate');
  expect(app.pages.filter((page) => !page.startsWith('pages/resident/'))).toEqual([]);
  expect(app.subPackages).toEqual([
    {
      root: 'pages/staff',
      pages: ['today', 'case', 'share', 'poster', 'ledger', 'admission', 'upward', 'account', 'login'],
    },
    {
      root: 'pages/official',
      pages: ['scores', 'rounds', 'complaints', 'assessment', 'accounts', 'letters', 'admissions', 'upward'],
    },
  ]);
  expect(files).toEqual(expect.arrayContaining(['pages/staff/share.js', 'pages/official/scores.js']));
  // Words only the official's page shows.
  const main = files.filter((file) => file.endsWith('.js') && !inSubpackage(file));
  const holdsThem = (file: string) => unescaped(read(`dist/weapp/${file}`)).includes('按区划代码排列，不做名次');
  expect(main.filter(holdsThem)).toEqual([]);
  expect(holdsThem('pages/official/scores.js')).toBe(true);
});

/** The minifier writes Chinese as \u escapes. */
const unescaped = (script: string) =>
  script.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

// Both builds of zod give their classes these names as strings, which a minifier keeps.
const CLASSIC = /["'](ZodString|ZodObject)["']/;
const MINI = /["'](ZodMiniString|ZodMiniObject)["']/;

test('the small build of zod is inside and the large one is not', () => {
  expect(CLASSIC.test(read('node_modules/zod/v4/classic/schemas.js'))).toBe(true);
  expect(CLASSIC.test(read('node_modules/zod/v4/mini/schemas.js'))).toBe(false);
  expect(MINI.test(scripts)).toBe(true);
  expect(CLASSIC.test(scripts)).toBe(false);
});

/**
 * Strings and numbers, which a minifier keeps: SQL, names in keys and tokens, messages of faults, and a coefficient as
 * JavaScript writes it. Each must be in the cloud function, made by a minifier from the whole server.
 */
const SERVER_ONLY = [
  'select wrapped from round_key',
  'from round where region = any',
  'round-key',
  'SCRAM-SHA-256',
  'aes-256-gcm',
  'HS256',
  'WX_OPENID',
  'wilson requires',
  'normalQuantile requires',
  String(2509.0809287301226727),
];

test.each(SERVER_ONLY)('«%s» of the server is in the cloud function and in no script of the mini-program', (marker) => {
  // Not `toContain`, which would print the whole script.
  expect(read('cloud/minping/index.js').includes(marker)).toBe(true);
  expect(scripts.includes(marker)).toBe(false);
});
