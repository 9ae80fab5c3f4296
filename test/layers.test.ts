/** The rooms of `src` and which way imports may run between them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Room → rooms it may import from, besides itself. A room not named here may not exist. */
const ROOMS: Record<string, readonly string[]> = {
  domain: ['statistics'],
  statistics: [],
  contract: ['domain'],
  client: ['contract', 'domain'],
  components: ['contract', 'domain'],
  resident: ['components', 'client', 'contract', 'domain'],
  staff: ['components', 'client', 'contract', 'domain'],
  official: ['components', 'client', 'contract', 'domain'],
  app: ['client', 'components'],
  server: ['contract', 'domain', 'statistics'],
  cli: ['server', 'contract', 'domain', 'statistics'],
};

/** Packages a room may import; rooms not named here may import none. */
const PACKAGES: Record<string, RegExp> = {
  domain: /^zod\/mini$/,
  contract: /^zod\/mini$/,
  client: /^@tarojs\/taro$/,
  components: /^(@tarojs\/(taro|components)|react|taro-ui|dayjs(\/.*)?)$/,
  resident: /^(@tarojs\/(taro|components)|react|taro-ui)$/,
  staff: /^(@tarojs\/(taro|components)|react|taro-ui)$/,
  official: /^(@tarojs\/(taro|components)|react|taro-ui)$/,
  app: /^(@tarojs\/taro|react)$/,
  server: /^(node:.*|pg|jose|exceljs|docx|fastify|@fastify\/.*|postgrator|qrcode|sharp|chinese-days(\/.*)?)$/,
  cli: /^(node:.*|pg|csv-parse\/sync)$/,
};

const FOLDERS: Record<string, readonly string[]> = {
  src: ['domain', 'contract', 'client', 'server', 'cli', 'components', 'pages'],
  'src/domain': [
    'statistics',
    'score',
    'report',
    'complaint',
    'ledger',
    'scheme',
    'admission',
    'upward',
    'progress',
    'rounds',
  ],
  'src/domain/scheme': ['rules'],
  'src/server': ['doors', 'operations', 'store'],
  'src/server/store': ['migrations', 'embedded'],
  'src/pages': ['resident', 'staff', 'official'],
  'src/pages/resident': ['rating', 'kiosk', 'complaints', 'mine'],
  'src/pages/staff': ['complaints', 'share', 'ledger', 'admission', 'upward', 'account'],
  'src/pages/official': ['scores', 'rounds', 'complaints', 'assessment', 'accounts', 'letters', 'admissions', 'upward'],
};

const roomOf = (file: string): string => {
  const [first = '', second = ''] = path.relative('src', file).split(path.sep);
  if (first.startsWith('app.')) return 'app';
  if (first === 'pages') return second;
  return first === 'domain' && second === 'statistics' ? 'statistics' : first;
};

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(inside) : [inside];
  });

interface Import {
  from: string;
  /** A file, or a package's name. */
  of: string;
  typeOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm;

export const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(IMPORT)].map(([, typeOnly, of, dynamic]) => ({
    from: file,
    of: (of ?? dynamic)!,
    typeOnly: Boolean(typeOnly),
  }));

const sources = filesUnder('src').filter((file) => /\.tsx?$/.test(file));
const imports = sources.flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));

/** Why an import is not allowed, or `null`. */
function faultOf({ from, of, typeOnly }: Import): string | null {
  const room = roomOf(from);
  if (!of.startsWith('.')) {
    return typeOnly || PACKAGES[room]?.test(of) ? null : `${from}: the room ${room} may not import the package ${of}`;
  }
  const target = roomOf(path.join(path.dirname(from), of));
  if (target === room || ROOMS[room]?.includes(target)) return null;
  return typeOnly && target === 'statistics' ? null : `${from}: the room ${room} may not import from ${target}`;
}

test('imports run one way', () => {
  expect(imports.length).toBeGreaterThan(150);
  expect(imports.map(faultOf).filter(Boolean)).toEqual([]);
});

test('an import the other way is found', () => {
  const found = (from: string, text: string) => importsOf(from, text).map(faultOf);
  expect(found('src/client/x.ts', `import { call } from '../server/call';`)).toEqual([
    'src/client/x.ts: the room client may not import from server',
  ]);
  expect(found('src/pages/staff/x.tsx', `import {\n  a,\n} from '../official/words';`)).toHaveLength(1);
  expect(found('src/domain/x.ts', `import { readFile } from 'node:fs/promises';`)[0]).toContain('node:fs/promises');
  expect(
    found('src/pages/official/x.tsx', `import { wilson } from '../../domain/statistics/wilson';`)[0],
  ).not.toBeNull();
});

test('statistics never reach a phone, by whatever way', () => {
  const runtime = new Map<string, string[]>();
  for (const { from, of, typeOnly } of imports) {
    if (typeOnly || !of.startsWith('.')) continue;
    const target = path.join(path.dirname(from), of);
    const file = ['.ts', '.tsx'].map((ending) => target + ending).find((name) => sources.includes(name));
    if (file) runtime.set(from, [...(runtime.get(from) ?? []), file]);
  }
  const reached = new Set(sources.filter((file) => ['app', 'resident', 'staff', 'official'].includes(roomOf(file))));
  for (const file of reached) for (const next of runtime.get(file) ?? []) reached.add(next);
  expect(reached.size).toBeGreaterThan(40);
  expect([...reached].filter((file) => ['statistics', 'server', 'cli'].includes(roomOf(file)))).toEqual([]);
});

test('there are no rooms but these', () => {
  for (const [folder, rooms] of Object.entries(FOLDERS)) {
    const found = readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isDirectory());
    expect(found.filter((name) => !rooms.includes(name))).toEqual([]);
  }
});

test('clock and chance are passed in: the domain and the operations read neither', () => {
  const pure = sources.filter((file) =>
    /^src\/(domain|contract|server\/operations)\//.test(file.replaceAll('\\', '/')),
  );
  const reading = pure.filter((file) =>
    /\bnew Date\(\)|Date\.now|Math\.random|(?<!\.)randomBytes\(/.test(readFileSync(file, 'utf8')),
  );
  expect(pure.length).toBeGreaterThan(25);
  expect(reading).toEqual([]);
});

test('SQL stands in the store alone', () => {
  const speaking = sources.filter((file) =>
    /\b(select|insert into|update|delete from) [a-z_.*"]+ /.test(readFileSync(file, 'utf8')),
  );
  expect(
    speaking
      .map((file) => path.dirname(file).replaceAll('\\', '/'))
      .filter((folder) => !folder.startsWith('src/server/store')),
  ).toEqual([]);
});
