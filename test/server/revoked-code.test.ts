/** A code is revoked after something came in by it, and its receipt was lost on the way. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Answer } from '../../src/contract/answer';
import { makeLetter } from '../../src/server/letters';
import { makeKioskCode } from '../../src/server/signed-code';
import { COMMUNITY, makeWorld, resident, type World } from '../setup/world';
import { complaint } from './complaint';

const PERSON = { person: resident('one') };
const DEVICE = randomUUID();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(() => world.db.query('update code set revoked_at = null where kind <> $1', ['poster']));
afterEach(() => expect(world.faults).toEqual([]));

const rating = (more: object) => ({
  id: randomUUID(),
  round: world.round,
  answers: [{ item: 1, step: 4 as const }],
  ...more,
});

const revoke = (serial: string) => world.db.query('update code set revoked_at = now() where serial = $1', [serial]);

const photo = async () =>
  (
    await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
  ).toString('base64');

/** How something is sent, again and as something else. */
interface Way {
  serial: string;
  send: (again: boolean) => Promise<Answer>;
  refusal: string;
}

const WAYS: Record<string, () => Promise<Way>> = {
  'an answer by the poster': async () => {
    const code = await world.posterOf(COMMUNITY);
    const first = rating({ code });
    return {
      serial: code.slice(1, 9),
      send: (again) => world.call('submitRating', (again ? first : rating({ code })) as never, PERSON),
      refusal: 'code-revoked',
    };
  },
  'an answer by a scanned letter': async () => {
    const { scene: code } = await makeLetter(world.services, COMMUNITY);
    const first = rating({ code });
    return {
      serial: code.slice(1, 9),
      send: (again) => world.call('submitRating', (again ? first : rating({ code })) as never, PERSON),
      refusal: 'code-revoked',
    };
  },
  'an answer at a touch screen': async () => {
    const code = await makeKioskCode(world.services, COMMUNITY);
    await world.call('openKiosk', { code, device: DEVICE });
    const first = rating({ code, device: DEVICE });
    return {
      serial: code.slice(1, 9),
      send: (again) => world.call('submitRating', (again ? first : rating({ code, device: DEVICE })) as never),
      refusal: 'code-revoked',
    };
  },
  'an answer at a touch screen with a letter that is revoked': async () => {
    const code = await makeKioskCode(world.services, COMMUNITY);
    await world.call('openKiosk', { code, device: DEVICE });
    const letter = await makeLetter(world.services, COMMUNITY);
    const more = { code, device: DEVICE, letter: letter.typed };
    const first = rating(more);
    return {
      serial: letter.scene.slice(1, 9),
      send: (again) => world.call('submitRating', (again ? first : rating(more)) as never),
      refusal: 'letter-unknown',
    };
  },
  'a report of pressure': async () => {
    const code = await world.posterOf(COMMUNITY);
    const report = () => ({ id: randomUUID(), revision: 0, code, round: world.round, kinds: ['told' as const] });
    const first = report();
    return {
      serial: code.slice(1, 9),
      send: (again) => world.call('reportPressure', again ? first : report(), PERSON),
      refusal: 'code-revoked',
    };
  },
  'a complaint': async () => {
    const code = await world.posterOf(COMMUNITY);
    const first = complaint(code);
    return {
      serial: code.slice(1, 9),
      send: (again) => world.call('submitComplaint', again ? first : complaint(code)),
      refusal: 'code-revoked',
    };
  },
  'a photo': async () => {
    const code = await world.posterOf(COMMUNITY);
    const [id, jpeg] = [randomUUID(), await photo()];
    return {
      serial: code.slice(1, 9),
      send: (again) => world.call('keepPhoto', { id: again ? id : randomUUID(), code, jpeg }),
      refusal: 'code-revoked',
    };
  },
};

test.each(Object.keys(WAYS))(
  '%s is receipted again though its code is revoked since; anything new is not',
  async (name) => {
    const { serial, send, refusal } = await WAYS[name]!();
    const first = await send(true);
    expect(first).toHaveProperty('output');
    await revoke(serial);
    expect(await send(true)).toEqual(first);
    expect(await send(false)).toEqual({ refusal });
  },
);

test('a complaint sent again in other words is told so, by a revoked code too', async () => {
  const input = complaint(await world.posterOf(COMMUNITY));
  await world.call('submitComplaint', input);
  await revoke(input.code.slice(1, 9));
  expect(await world.call('submitComplaint', { ...input, text: '另一件事' })).toEqual({ refusal: 'id-reused' });
});
