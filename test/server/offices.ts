/** Offices for tests: who may ask about complaints of a community, and what they ask. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Answer } from '../../src/contract/answer';
import type { CaseQueue } from '../../src/contract/list-complaints';
import type { UnitStep } from '../../src/contract/handle-complaint';
import { operations, type Input, type OperationName } from '../../src/contract/operations';
import type { NewComplaint } from '../../src/contract/submit-complaint';
import { invite } from '../../src/server/invitation';
import type { Account } from '../../src/server/store/accounts';
import { findByReference } from '../../src/server/store/complaints';
import { COMMUNITY, NEIGHBOUR, newDevice, outputOf, type World } from '../setup/world';
import { complaint, submitted } from './complaint';

export const ACCEPTED: UnitStep = { kind: 'accepted', workload: 'ordinary' };
export const replied = (words = '已于今日清运'): UnitStep => ({ kind: 'replied', outcome: 'fixed', words });

export type Office = 'staff' | 'neighbour' | 'street' | 'another street' | 'district' | 'city' | 'department' | 'another department'; // prettier-ignore

export interface Filed {
  community: string;
  id: string;
  reference: string;
}

/** Sessions end after some hours, and a test's clock jumps: whoever asks signs in anew where the clock has moved. */
export async function openOffices(world: World) {
  const { department } = await world.departmentOf('320404', '钟楼区城市管理局');
  const other = await world.departmentOf('320404', '钟楼区教育局');
  const desks: Record<Office, Pick<Account, 'role' | 'division'> & { department?: string }> = {
    staff: { role: 'staff', division: COMMUNITY },
    neighbour: { role: 'staff', division: NEIGHBOUR },
    street: { role: 'official', division: '320404006' },
    'another street': { role: 'official', division: '320402004' },
    district: { role: 'official', division: '320404' },
    city: { role: 'official', division: '3204' },
    department: { role: 'department', division: '320404', department },
    'another department': { role: 'department', division: '320404', department: other.department },
  };
  const devices = new Map<string, string>();
  for (const [office, desk] of Object.entries(desks)) {
    const device = newDevice();
    const invitation = await invite(world.services, { id: randomUUID(), ...desk }, { hours: 1, singleUse: true });
    outputOf(await world.call('signIn', { invitation, device }));
    devices.set(office, device);
  }
  const signedIn = new Map<string, Promise<string>>();
  const sessionOf = (office: Office): Promise<string> => {
    const now = `${office} ${+world.services.now()}`;
    const signIn = async () => outputOf<'signIn'>(await world.call('signIn', { device: devices.get(office)! })).session;
    if (!signedIn.has(now)) signedIn.set(now, signIn());
    return signedIn.get(now)!;
  };
  const asked = async <N extends OperationName>(office: Office, name: N, input: Input<N>) =>
    world.call(name, input, { session: await sessionOf(office) });
  const handle = (office: Office, { community, id }: Filed, step: UnitStep, request: string = randomUUID()) =>
    asked(office, 'handleComplaint', { id: request, community, complaint: id, step });
  const checked = <N extends 'listComplaints' | 'readCase' | 'listDuties'>(name: N, answer: Answer) => {
    const output = outputOf<N>(answer);
    // A phone takes nothing else.
    operations[name].output.parse(output);
    return output;
  };
  return {
    department,
    asked,
    async file(more: Partial<NewComplaint> = {}, community = COMMUNITY, openid?: string): Promise<Filed> {
      const reference = await submitted(world, complaint(await world.posterOf(community), more), openid);
      const { id } = (await findByReference(world.db, reference))!;
      return { community, id, reference };
    },
    handle,
    /** Steps that must be taken. */
    async takes(office: Office, filed: Filed, ...steps: UnitStep[]): Promise<void> {
      for (const step of steps) outputOf(await handle(office, filed, step));
    },
    list: async (office: Office, queue: CaseQueue, more: Partial<Input<'listComplaints'>> = {}) =>
      checked('listComplaints', await asked(office, 'listComplaints', { queue, ...more })),
    duties: async (office: Office) => checked('listDuties', await asked(office, 'listDuties', {})),
    ask: (office: Office, { community, id }: Filed) => asked(office, 'readCase', { community, id }),
    read: async (office: Office, { community, id }: Filed) =>
      checked('readCase', await asked(office, 'readCase', { community, id })),
    contact: (office: Office, { community, id }: Filed) => asked(office, 'readContact', { community, complaint: id }),
    keep: (office: Office, { community, id: complaintId }: Filed, id: string, jpeg: string) =>
      asked(office, 'keepReplyPhoto', { id, community, complaint: complaintId, jpeg }),
  };
}

export type Offices = Awaited<ReturnType<typeof openOffices>>;

export async function smallPhoto(): Promise<string> {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
  return (await picture.jpeg().toBuffer()).toString('base64');
}

export const idsOf = ({ complaints }: { complaints: readonly { id: string }[] }): string[] =>
  complaints.map(({ id }) => id);
