/** The server the phones of a test talk to: a process of its own, for jsdom is no place to run PostgreSQL's client. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { makeUpAdmissions } from '../../src/cli/demonstration/made-up-admissions';
import { makeUpDuties } from '../../src/cli/demonstration/made-up-duties';
import type { Category } from '../../src/domain/complaint/category';
import type { Role } from '../../src/domain/role';
import type { ComplaintStep } from '../../src/domain/complaint/complaint-event';
import type { UnitLevel } from '../../src/domain/complaint/unit-level';
import { DEFAULT_ITEMS, HEADLINE_ITEM } from '../../src/domain/item';
import type { Pressure } from '../../src/domain/pressure';
import type { Step } from '../../src/domain/step';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { invite } from '../../src/server/invitation';
import { wrapKey } from '../../src/server/keys';
import { eventsOf } from '../../src/server/store/complaint-events';
import { addRound, publish } from '../../src/server/store/rounds';
import { talliesOf } from '../../src/server/store/tallies';
import { unitTakes } from '../setup/unit-takes';
import { pictureIn, readQr } from '../setup/read-qr';
import { makeWorld, newDevice, outputOf, resident } from '../setup/world';

async function openServer() {
  const world = await makeWorld();
  const app = await httpDoor(world.services, identityProviders['cloud-run'], null);
  await app.listen({ host: '127.0.0.1', port: 0 });

  return {
    port: () => (app.server.address() as AddressInfo).port,
    round: () => world.round,
    /** Sets the clock. */
    at: (moment: string) => world.at(moment),
    posterOf: (community: string) => world.posterOf(community),
    invitationOf: (role: Role, division: string) =>
      invite(world.services, { id: randomUUID(), role, division }, { hours: 1, singleUse: true }),
    /** A browser elsewhere waits to be signed in. */
    openLogin: async () => {
      const device = newDevice();
      const opened = outputOf<'openLogin'>(await world.call('openLogin', { device, system: 'windows' }));
      return { ...opened, device };
    },
    /** As whom a browser elsewhere is signed in now, or why it is not. */
    signsIn: async (device: string) => world.call('signIn', { device }),
    /** So many residents answer the headline with this step. */
    answer: async (community: string, step: Step, count: number) => {
      const code = await world.posterOf(community);
      for (let number = 0; number < count; number += 1) {
        const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step }] };
        const answer = await world.call('submitRating', rating, { person: resident(randomUUID()) });
        outputOf<'submitRating'>(answer);
      }
    },
    /** So many residents say they were told how to answer, or paid for it. */
    reportPressure: async (community: string, kinds: Pressure[], count: number, note?: string) => {
      const code = await world.posterOf(community);
      for (let number = 0; number < count; number += 1) {
        const report = { id: randomUUID(), revision: 0, code, round: world.round, kinds, ...(note ? { note } : {}) };
        outputOf(await world.call('reportPressure', report, { person: resident(randomUUID()) }));
      }
    },
    /** How many counted answers to the headline chose each step, 1 to 5. */
    stepsOf: async (community: string): Promise<number[]> => {
      const headline = (await talliesOf(world.db, world.round)).filter(({ item }) => item === HEADLINE_ITEM);
      const own = headline.filter((tally) => tally.community === community);
      return [1, 2, 3, 4, 5].map((step) => own.reduce((sum, { counts }) => sum + counts[step]!, 0));
    },
    remarks: async (): Promise<string[]> => {
      const rows = await world.db.query<{ remark: string }>('select remark from submission where remark is not null');
      return rows.map(({ remark }) => remark);
    },
    /** A resident complains. */
    complain: async (community: string, about: { category: Category; text: string; contact?: string }) => {
      const code = await world.posterOf(community);
      const id = randomUUID();
      const answer = await world.call('submitComplaint', { id, code, ...about }, { person: resident(randomUUID()) });
      return { id, reference: outputOf<'submitComplaint'>(answer).receipt.reference };
    },
    /** Kinds of all that has happened to a complaint, oldest first. */
    eventsOf: async (community: string, id: string) =>
      (await eventsOf(world.db, community, id)).map(({ kind }) => kind),
    /** An invitation to somebody in a new department. */
    departmentOf: async (division: string, name: string) => {
      const { department } = await world.departmentOf(division, name);
      const to = { id: randomUUID(), role: 'department' as const, division, department };
      return { department, invitation: await invite(world.services, to, { hours: 1, singleUse: true }) };
    },
    /** The three lists of the demonstration. */
    importDuties: () => makeUpDuties(world.services, '3204'),
    audited: async () => {
      const rows = await world.db.query<{ action: string }>('select action from audit order by at');
      return rows.map(({ action }) => action);
    },
    /** What a unit does. */
    unitTakes: async (reference: string, step: ComplaintStep, by: UnitLevel | 'clock' = 'community') => {
      // A moment does not survive the way between two processes.
      const moments = 'until' in step ? { until: new Date(step.until) } : {};
      await unitTakes(world, reference, { ...step, ...moments }, by);
    },
    /** A small JPEG, in base64. */
    photo: async () => {
      const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } });
      return (await picture.jpeg().toBuffer()).toString('base64');
    },
    /** What the check of texts says from now on. */
    checkSays: (verdict: 'pass' | 'reject' | 'review') => {
      world.services.checkContent = () => Promise.resolve(verdict);
    },
    /** What a camera reads in a picture that is shown or drawn. */
    readQr: (address: string) => readQr(pictureIn(address)),
    complaints: async () =>
      world.db.query<Record<string, unknown>>('select to_jsonb(complaint) as whole from complaint'),
    /** What residents said of pressure, as it stands. */
    pressure: async () => {
      const rows = await world.db.query<{ kinds: string[]; note: string | null }>(
        'select kinds, note from pressure_report order by kinds',
      );
      return rows.map(({ kinds, note }) => ({ kinds, note }));
    },
    /** Whether the server hands out files, from now on. */
    handsOutFiles: (does: boolean) => void (world.services.handsOutFiles = does),
    /** A register with tasks and departments, as in the demonstration, without its reports. */
    makeUpAdmissions: async () => {
      await makeUpAdmissions(world.services);
      await world.db.query('truncate task_report, task_request');
    },
    /** What staff said of tasks that were never let in, as it stands, by the department's name. */
    taskReports: () =>
      world.db.query<{ name: string | null; words: string | null }>(
        `select department.name, words from task_report left join department on department.id::text = task_report.department
         order by name`,
      ),
    /** What staff said of those above them, as it stands. */
    upwardAnswers: () =>
      world.db.query<{ division: string; step: number | null; burdens: string[]; note: string | null }>(
        'select division, step, burdens, note from upward_answer order by division',
      ),
    publish: () => publish(world.db, world.round, world.services.now()),
    /** A round to come. */
    announce: async (opensAt: string, closesAt: string) => {
      const { wrap } = world.services.keys;
      const region = '3204';
      const times = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
      const about = { title: '2027年第一轮', methodId: 'csm/1', target: 0.8, sampled: false, demonstration: false };
      const key = wrapKey(wrap, randomBytes(32), randomBytes(12));
      await addRound(world.db, { region, ...times, ...about }, DEFAULT_ITEMS, key);
    },
    close: async () => {
      await app.close();
      await world.close();
      process.disconnect();
    },
  };
}
export type Orders = Awaited<ReturnType<typeof openServer>>;

/** What the test's process sends: an order by name, with a number its answer carries too. */
export interface Message {
  number: number;
  name: keyof Orders;
  parameters: unknown[];
}

async function serve(): Promise<void> {
  const orders = await openServer();
  process.on('message', ({ number, name, parameters }: Message) => {
    const obey = orders[name] as (...parameters: unknown[]) => unknown;
    void Promise.resolve()
      .then(() => obey(...parameters))
      .then(
        (result) => process.connected && process.send?.({ number, result }),
        (fault: unknown) => process.send?.({ number, fault: String(fault) }),
      );
  });
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}

void serve();
