/** A world for one test file: a database of its own, a clock that is set by hand, and a round to answer. */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Answer } from '../../src/contract/answer';
import type { Input, OperationName, Output } from '../../src/contract/operations';
import type { Division } from '../../src/domain/division';
import { DEFAULT_ITEMS } from '../../src/domain/item';
import { call } from '../../src/server/call';
import type { Credentials, Person, Services } from '../../src/server/context';
import { countsOver } from '../../src/server/code-counts';
import { invite } from '../../src/server/invitation';
import { passAll } from '../../src/server/content-check';
import { sendNone } from '../../src/server/message-sender';
import { drawNone } from '../../src/server/mini-program-code';
import { photosIn } from '../../src/server/photo-store';
import { deriveKeys, wrapKey } from '../../src/server/keys';
import { FiguresMemory } from '../../src/server/round-figures';
import { cleanWithSharp } from '../../src/server/sharp-picture';
import { standingScene } from '../../src/server/signed-code';
import type { Account } from '../../src/server/store/accounts';
import { connect, type Database } from '../../src/server/store/database';
import { saveDivisions } from '../../src/server/store/divisions';
import { addRound } from '../../src/server/store/rounds';
import { workingCalendar } from '../../src/server/working-calendar';

export const SECRET = 'a secret for tests only, nowhere else';

const place = (code: string, parent: string | null, level: Division['level'], name: string): Division => ({
  code,
  parent,
  level,
  name,
  setting: level === 'community' ? 'urban' : null,
  population: null,
});

const DIVISIONS = [
  place('3204', null, 'city', '常州市'),
  place('320402', '3204', 'district', '天宁区'),
  place('320404', '3204', 'district', '钟楼区'),
  place('320402004', '320402', 'street', '红梅街道'),
  place('320404006', '320404', 'street', '荷花池街道'),
  place('320402004001', '320402004', 'community', '红梅新村社区居委会'),
  place('320404006002', '320404006', 'community', '北大街社区居委会'),
  place('320404006003', '320404006', 'community', '荷花池社区居委会'),
  place('320404006004', '320404006', 'community', '西新桥一村社区居委会'),
  place('320404006010', '320404006', 'community', '西新桥二村社区居委会'),
];

export const COMMUNITY = '320404006003';
export const NEIGHBOUR = '320404006002';
export const OPENS = new Date('2026-11-01T00:00:00+08:00');
export const CLOSES = new Date('2026-12-01T00:00:00+08:00');

export interface World {
  services: Services;
  db: Database;
  databaseUrl: string;
  round: number;
  /** Sets the clock. */
  at(moment: Date | string): void;
  faults: unknown[];
  posterOf(community: string): Promise<string>;
  /** A session of an official or staff member of the division, with an account and a browser of their own. */
  sessionOf(role: 'official' | 'staff', division: string): Promise<string>;
  /** A new department of the division. @returns its id, and a session of somebody in it */
  departmentOf(division: string, name: string): Promise<{ department: string; session: string }>;
  call<N extends OperationName>(name: N, input: Input<N>, credentials?: Partial<Credentials>): Promise<Answer>;
  close(): Promise<void>;
}

/** The key of a browser that was never here before. */
export const newDevice = (): string => randomBytes(32).toString('hex');

export const resident = (openid: string): Person => ({ appId: 'wx-test', openid });

export async function makeWorld(): Promise<World> {
  const databaseUrl = await copyDatabase();
  const faults: unknown[] = [];
  const db = connect({ connectionString: databaseUrl, max: 12 }, (fault) => faults.push(fault));
  let now = new Date('2026-11-15T10:00:00+08:00');
  const services: Services = {
    db,
    keys: deriveKeys(SECRET),
    figures: new FiguresMemory(),
    photos: photosIn(path.join(tmpdir(), `minping-photos-${randomUUID()}`)),
    cleanPicture: cleanWithSharp,
    calendar: workingCalendar,
    checkContent: passAll,
    sendMessage: sendNone,
    counts: countsOver({ db, now: () => now, report: (fault) => faults.push(fault) }),
    miniProgramCode: drawNone,
    publicAddress: () => 'https://minping.test',
    handsOutFiles: true,
    now: () => now,
    randomBytes,
    report: (fault) => faults.push(fault),
  };
  await saveDivisions(db, DIVISIONS);
  const round = await addRound(
    db,
    {
      region: '3204',
      title: '2026年第四轮',
      methodId: 'csm/1',
      opensAt: OPENS,
      closesAt: CLOSES,
      target: 0.8,
      sampled: false,
      demonstration: false,
    },
    DEFAULT_ITEMS,
    wrapKey(services.keys.wrap, randomBytes(32), randomBytes(12)),
  );
  const nobody: Credentials = { person: null, session: null };
  const signedIn = async (whose: Pick<Account, 'role' | 'division'> & Partial<Account>) => {
    const invitation = await invite(services, { id: randomUUID(), ...whose }, { hours: 1, singleUse: true });
    return outputOf<'signIn'>(await world.call('signIn', { invitation, device: newDevice() })).session;
  };
  const world: World = {
    services,
    db,
    databaseUrl,
    round,
    faults,
    at: (moment) => void (now = new Date(moment)),
    posterOf: (community) => standingScene(services, community, 'poster'),
    call: (name, input, credentials) => call(services, name, input, { ...nobody, ...credentials }),
    sessionOf: (role, division) => signedIn({ role, division }),
    async departmentOf(division, name) {
      const department = randomUUID();
      await db.query('insert into department (id, division, name, created_at) values ($1, $2, $3, $4)', [
        department,
        division,
        name,
        services.now(),
      ]);
      return { department, session: await signedIn({ role: 'department', division, department }) };
    },
    close: () => db.close(),
  };
  return world;
}

/** The output of an answer that must be one. */
export function outputOf<N extends OperationName>(answer: Answer): Output<N> {
  if (!('output' in answer)) throw new Error(`expected an output, got ${JSON.stringify(answer)}`);
  return answer.output as Output<N>;
}

async function copyDatabase(): Promise<string> {
  const url = new URL(process.env.TEST_POSTGRES_URL!);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href });
  await admin.connect();
  // Copying locks the original for a moment, so the test files take turns.
  await admin.query('select pg_advisory_lock(1)');
  await admin.query(`create database ${name} template minping`);
  await admin.end();
  return Object.assign(url, { pathname: `/${name}` }).href;
}
