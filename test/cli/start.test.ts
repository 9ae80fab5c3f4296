import { existsSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Kiosk } from '../../src/contract/open-kiosk';
import type { ComplaintView } from '../../src/contract/read-complaint';
import type { Results } from '../../src/contract/read-results';
import { COMMUNITY, makeWorld, SECRET } from '../setup/world';
import { makeFolder, minping, type Running } from './minping';

let folder: string;
const running: Running[] = [];

const run = (words: string[], environment: NodeJS.ProcessEnv): Running => {
  const one = minping(words, environment);
  running.push(one);
  return one;
};

beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(async () => {
  for (const { process: child } of running) child.kill('SIGINT');
  await Promise.all(running.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

const freePort = async (): Promise<number> => {
  const probe = await listenOn(0);
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

const listenOn = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });

const linksOf = (said: string): string[] => said.match(/http:\S+\/(r\/|#)\S+/g) ?? [];

async function stopWithCtrlC(one: Running): Promise<void> {
  one.process.kill('SIGINT');
  expect(await one.ended).toBe(0);
  expect(one.said()).toContain('Everything is written down');
}

async function ask<T>(
  base: string,
  operation: string,
  input: object,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await fetch(`${base}/api/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  });
  return (await response.json()) as T;
}

interface Scores {
  output: {
    headline: { n: number };
    below: { division: { name: string }; score: { n: number | null; because: string } }[];
  };
}

async function cityScores(base: string, said: string): Promise<Scores['output']> {
  const invitation = linksOf(said).at(-1)!.split('invitation=')[1]!;
  const { output } = await ask<{ output: { session: string } }>(base, 'signIn', { invitation });
  return (await ask<Scores>(base, 'readScores', {}, { authorization: `Bearer ${output.session}` })).output;
}

test('a first run makes everything ready, refuses a second process, and a second run finds what was said', async () => {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const first = run(['start'], { MINPING_DATA: folder, PORT: String(port) });
  const said = await first.says('Ctrl-C stops it');
  expect(said).toContain('Imported 1123 divisions');
  expect(said).toContain('demonstration round (演示)');
  expect(linksOf(said)).toHaveLength(8);

  const code = linksOf(said)[0]!.split('/r/')[1]!;
  const survey = await ask<{ output: { community: object; round: { id: number; demonstration: boolean } } }>(
    base,
    'readSurvey',
    { code },
  );
  expect(survey.output.community).toMatchObject({ name: '荷花池社区' });
  expect(survey.output.round.demonstration).toBe(true);
  const { published, matters } = (await ask<{ output: Results }>(base, 'readResults', { code })).output;
  expect(published).toMatchObject({ round: { demonstration: true }, figure: { because: null } });
  expect(matters.map(({ asked }) => asked)).toEqual([15, 13, 13]);
  const reference = said.match(/complaint\?reference=(\S+)/)![1];
  const { text, state } = (await ask<{ output: ComplaintView }>(base, 'readComplaint', { reference })).output;
  expect([text, state]).toEqual([expect.stringContaining('演示'), 'replied']);
  const kiosk = said.match(/\/kiosk\?code=(\S+)/)![1];
  const device = '3f0f1f9e-9f0c-4a51-8d0b-0a5f2b2c1d3e';
  const screen = await ask<{ output: Kiosk }>(base, 'openKiosk', { code: kiosk, device });
  expect(screen.output.posterQr).toContain('data:image/svg+xml');
  const before = await cityScores(base, said);
  expect(
    before.below.filter(({ score }) => score.because === 'no-answers').map(({ division }) => division.name),
  ).toEqual(['新北区', '武进区', '溧阳市']);
  const rating = {
    id: '5e0f1f9e-9f0c-4a51-8d0b-0a5f2b2c1d3e',
    code,
    round: survey.output.round.id,
    answers: [{ item: 1, step: 4 }],
  };
  expect(await ask(base, 'submitRating', rating)).toMatchObject({ output: { receipt: { id: rating.id } } });

  const second = run(['start'], { MINPING_DATA: folder, PORT: String(await freePort()) });
  expect(await second.ended).toBe(2);
  expect(second.said()).toContain(`Another process is using the data in ${folder}. Stop it first`);
  await stopWithCtrlC(first);

  const again = run(['start'], { MINPING_DATA: folder, PORT: String(port) });
  const saidAgain = await again.says('Ctrl-C stops it');
  expect(saidAgain).not.toContain('Imported');
  expect(saidAgain).toContain('The H5 pages are up to date');
  expect((await cityScores(base, saidAgain)).headline.n).toBe(before.headline.n + 1);
  await stopWithCtrlC(again);
});

test('a server left behind by a killed process is taken over with everything that was acknowledged', async () => {
  const own = path.join(folder, 'killed');
  const port = await freePort();
  const killed = run(['start'], { MINPING_DATA: own, PORT: String(port) });
  const said = await killed.says('Ctrl-C stops it');
  const { headline } = await cityScores(`http://127.0.0.1:${port}`, said);
  killed.process.kill('SIGKILL');
  await killed.ended;
  const next = run(['start'], { MINPING_DATA: own, PORT: String(port) });
  const saidNext = await next.says('Ctrl-C stops it');
  expect((await cityScores(`http://127.0.0.1:${port}`, saidNext)).headline.n).toBe(headline.n);
  await stopWithCtrlC(next);
});

test('with --empty there is the division table and no round', async () => {
  const port = await freePort();
  const empty = run(['start', '--empty'], { MINPING_DATA: path.join(folder, 'empty'), PORT: String(port) });
  const said = await empty.says('Ctrl-C stops it');
  expect(said).not.toContain('演示');
  const code = linksOf(said)[0]!.split('/r/')[1]!;
  expect(await ask(`http://127.0.0.1:${port}`, 'readSurvey', { code })).toEqual({ refusal: 'no-round' });
  await stopWithCtrlC(empty);
});

test('a Ctrl-C in the middle of a first start leaves nothing running, and the next start goes on from there', async () => {
  const own = path.join(folder, 'interrupted');
  const port = await freePort();
  const interrupted = run(['start'], { MINPING_DATA: own, PORT: String(port) });
  await interrupted.says('Opening PostgreSQL');
  await stopWithCtrlC(interrupted);
  expect(interrupted.said()).not.toContain('Ctrl-C stops it');
  expect(existsSync(path.join(own, 'postgres', 'postmaster.pid'))).toBe(false);
  const next = run(['start'], { MINPING_DATA: own, PORT: String(port) });
  await next.says('Ctrl-C stops it');
  await stopWithCtrlC(next);
});

test('a taken port is said at once, with another to try', async () => {
  const taken = await listenOn(0);
  const { port } = taken.address() as AddressInfo;
  const refused = run(['start'], { MINPING_DATA: folder, PORT: String(port) });
  expect(await refused.ended).toBe(2);
  expect(refused.said()).toContain(
    `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
  );
  await new Promise((resolve) => taken.close(resolve));
});

test.each([
  [['start', '--fast'], "Unknown option '--fast'"],
  [['stop'], 'There is no command «stop»'],
  [['import-divisions'], 'This command takes FILE'],
])('%p is refused with what to do', async (words, reason) => {
  const refused = run(words, { MINPING_DATA: folder });
  expect(await refused.ended).toBe(2);
  expect(refused.said()).toContain(reason);
});

test('the stand-in identity keeps a public server from starting', async () => {
  const refused = run(['start'], { MINPING_DATA: folder, HOST: '0.0.0.0' });
  expect(await refused.ended).toBe(2);
  expect(refused.said()).toContain('Set MINPING_IDENTITY=cloud-run');
});

test('a city’s own server is used without demonstration data, with the identity it names', async () => {
  const world = await makeWorld();
  await world.db.query(`update round set opens_at = now() - interval '1 day', closes_at = now() + interval '1 day'`);
  const port = await freePort();
  const city = run(['start'], {
    DATABASE_URL: world.databaseUrl,
    MINPING_SECRET: SECRET,
    MINPING_IDENTITY: 'cloud-run',
    PORT: String(port),
  });
  const said = await city.says('Ctrl-C stops it');
  expect(said).not.toContain('演示');
  expect(linksOf(said)).toEqual([]);
  const rating = {
    id: '5e0f1f9e-9f0c-4a51-8d0b-0a5f2b2c1d3e',
    code: await world.posterOf(COMMUNITY),
    round: world.round,
    answers: [{ item: 1, step: 4 }],
  };
  const wechat = { 'x-wx-openid': 'one', 'x-wx-appid': 'wx-test' };
  const base = `http://127.0.0.1:${port}`;
  expect(await ask(base, 'submitRating', rating, wechat)).toMatchObject({ output: { receipt: { id: rating.id } } });
  await stopWithCtrlC(city);
  await world.close();
});

test('a touch screen’s link begins where residents reach the server, and is given for a community alone', async () => {
  const world = await makeWorld();
  const environment = {
    DATABASE_URL: world.databaseUrl,
    MINPING_SECRET: SECRET,
    PUBLIC_ADDRESS: 'https://minping.test/',
  };
  const made = run(['kiosk', COMMUNITY], environment);
  expect(await made.ended).toBe(0);
  const code = /^https:\/\/minping\.test\/kiosk\?code=([\w-]{31})\n$/.exec(made.said())![1]!;
  const device = '3f0f1f9e-9f0c-4a51-8d0b-0a5f2b2c1d3e';
  expect(await world.call('openKiosk', { code, device })).toHaveProperty('output');
  const street = run(['kiosk', '320404006'], environment);
  expect(await street.ended).toBe(2);
  expect(street.said()).toContain('320404006 is not the code of a community');
  const unknown = run(['kiosk', '320404006999'], environment);
  expect(await unknown.ended).toBe(2);
  expect(unknown.said()).toContain('There is no division 320404006999');
  await world.close();
});

test('a server that cannot be reached is said in words, without its password', async () => {
  const refused = run(['start'], {
    DATABASE_URL: `postgresql://minping:the-password@127.0.0.1:${await freePort()}/minping`,
    MINPING_SECRET: SECRET,
    MINPING_IDENTITY: 'none',
    PORT: '0',
  });
  expect(await refused.ended).toBe(2);
  expect(refused.said()).toContain('The server in DATABASE_URL cannot be used (ECONNREFUSED)');
  expect(refused.said()).not.toContain('the-password');
});
