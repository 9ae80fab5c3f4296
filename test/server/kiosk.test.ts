import { randomUUID } from 'node:crypto';
import type { Rating } from '../../src/contract/submit-rating';
import { makeLetter } from '../../src/server/letters';
import { makeKioskCode } from '../../src/server/signed-code';
import { countedPeople, recount, tallies } from '../setup/tallies';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

const DEVICE = randomUUID();

let world: World;
let kiosk: string;

beforeAll(async () => {
  world = await makeWorld();
  kiosk = await makeKioskCode(world.services, COMMUNITY);
  outputOf(await world.call('openKiosk', { code: kiosk, device: DEVICE }));
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.query('truncate submission, tally, log_head, letter_use, erased');
  world.at('2026-11-15T10:00:00+08:00');
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  expect(await tallies(world.db)).toEqual(await recount(world.db));
});

type Step = 0 | 1 | 2 | 3 | 4 | 5;

/** An answer that names no device. */
const anywhere = (step: Step, more: Partial<Rating> = {}): Rating => ({
  id: randomUUID(),
  code: kiosk,
  round: world.round,
  answers: [{ item: 1, step }],
  ...more,
});

const rating = (step: Step, more: Partial<Rating> = {}): Rating => anywhere(step, { device: DEVICE, ...more });

const atKiosk = (input: Rating) => world.call('submitRating', input);
const onPhone = (input: Rating, openid: string) => world.call('submitRating', input, { person: resident(openid) });
/** A letter scanned: its code in place of the kiosk's. */
const scanned = (scene: string, step: Step, more: Partial<Rating> = {}) => anywhere(step, { code: scene, ...more });

const key = (channel: string, evidence: string, step: number) => `${COMMUNITY} ${channel} ${evidence} 1:${step}`;

test('a touch screen shows the survey, and the community’s poster for those who take their own phone', async () => {
  const { posterQr, ...survey } = outputOf<'openKiosk'>(await world.call('openKiosk', { code: kiosk, device: DEVICE }));
  expect(survey).toEqual(outputOf(await world.call('readSurvey', { code: kiosk })));
  expect(posterQr).toMatch(/^data:image\/svg\+xml;utf8,%3Csvg/);
});

test('what the QR code carries is the poster’s link at the address the server is told, never one of the request', async () => {
  const sharp = (await import('sharp')).default;
  const jsQr = (await import('jsqr')).default;
  const { posterQr } = outputOf<'openKiosk'>(await world.call('openKiosk', { code: kiosk, device: DEVICE }));
  const svg = Buffer.from(decodeURIComponent(posterQr!.split(',')[1]!));
  const { data, info } = await sharp(svg, { density: 300 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(jsQr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(
    `https://minping.test/r/${await world.posterOf(COMMUNITY)}`,
  );
});

test('a server that does not know how it is reached shows no QR code', async () => {
  const { call } = await import('../../src/server/call');
  const services = { ...world.services, publicAddress: () => null };
  const nobody = { person: null, session: null };
  const answer = await call(services, 'openKiosk', { code: kiosk, device: DEVICE }, nobody);
  expect(outputOf<'openKiosk'>(answer).posterQr).toBeNull();
});

test('the first device that opens a kiosk code keeps it; of thirty-two at once one does', async () => {
  const code = await makeKioskCode(world.services, COMMUNITY);
  const devices = Array.from({ length: 32 }, () => randomUUID());
  const answers = await Promise.all(devices.map((device) => world.call('openKiosk', { code, device })));
  expect(answers.filter((answer) => 'output' in answer)).toHaveLength(1);
  const first = devices[answers.findIndex((answer) => 'output' in answer)]!;
  expect(await world.call('openKiosk', { code, device: first })).toHaveProperty('output');
  expect(await world.call('openKiosk', { code, device: DEVICE })).toEqual({ refusal: 'kiosk-elsewhere' });
  expect(await atKiosk(rating(4, { code }))).toEqual({ refusal: 'kiosk-elsewhere' });
  const [stored] = await world.db.query<{ whole: string }>('select string_agg(kiosk::text, $1) as whole from kiosk', [
    ' ',
  ]);
  expect(stored!.whole).not.toContain(first);
});

test('a kiosk code nobody opened, or without a device, takes no answer and no report', async () => {
  const code = await makeKioskCode(world.services, COMMUNITY);
  expect(await atKiosk(anywhere(4))).toEqual({ refusal: 'kiosk-elsewhere' });
  expect(await onPhone(anywhere(4), 'one')).toEqual({ refusal: 'kiosk-elsewhere' });
  expect(await atKiosk(rating(4, { code }))).toEqual({ refusal: 'kiosk-elsewhere' });
  const report = { id: randomUUID(), revision: 0, code, round: world.round, kinds: ['told' as const], device: DEVICE };
  expect(await world.call('reportPressure', report)).toEqual({ refusal: 'kiosk-elsewhere' });
});

test('a poster is no touch screen, and a revoked touch screen is none any more', async () => {
  const poster = await world.posterOf(COMMUNITY);
  expect(await world.call('openKiosk', { code: poster, device: DEVICE })).toEqual({ refusal: 'code-forged' });
  const code = await makeKioskCode(world.services, COMMUNITY);
  await world.call('openKiosk', { code, device: DEVICE });
  await world.db.query('update code set revoked_at = now() where serial = $1', [code.slice(1, 9)]);
  expect(await world.call('openKiosk', { code, device: DEVICE })).toEqual({ refusal: 'code-revoked' });
  expect(await atKiosk(rating(4, { code }))).toEqual({ refusal: 'code-revoked' });
});

test('between rounds a touch screen says so, and stays registered', async () => {
  world.at('2026-12-02T10:00:00+08:00');
  expect(await world.call('openKiosk', { code: kiosk, device: DEVICE })).toMatchObject({ refusal: 'round-closed' });
});

test('every answer at a touch screen is another person’s, assisted, and sent again it counts once', async () => {
  const first = rating(4);
  const receipt = outputOf<'submitRating'>(await atKiosk(first));
  expect(outputOf(await atKiosk(first))).toEqual(receipt);
  // What waits there unsent is other visitors'.
  await atKiosk(rating(2, { replaces: [first.id] }));
  expect(await tallies(world.db)).toEqual({ [key('kiosk', 'assisted', 4)]: 1, [key('kiosk', 'assisted', 2)]: 1 });
  const kept = await world.db.query('select replaces from submission');
  expect(kept).toEqual([{ replaces: [] }, { replaces: [] }]);
  world.at('2026-12-02T10:00:00+08:00');
  expect(outputOf(await atKiosk(first))).toEqual(receipt);
});

test('who the platform says stands at a touch screen is not asked', async () => {
  await onPhone(rating(5), 'one');
  await onPhone(rating(5), 'one');
  expect(await tallies(world.db)).toEqual({ [key('kiosk', 'assisted', 5)]: 2 });
});

test('reports of pressure at a touch screen are each another person’s', async () => {
  const report = (id: string) => ({
    id,
    revision: 0,
    code: kiosk,
    round: world.round,
    kinds: ['told' as const],
    device: DEVICE,
  });
  const same = randomUUID();
  for (const id of [same, same, randomUUID()]) outputOf(await world.call('reportPressure', report(id)));
  expect(await world.db.query('select from pressure_report')).toHaveLength(2);
});

test('with a letter typed in, as people type, an answer counts as invited', async () => {
  const { typed } = await makeLetter(world.services, COMMUNITY);
  expect(typed).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await atKiosk(rating(4, { letter: ` ${typed.toLowerCase().replaceAll('-', ' ')} ` }));
  expect(await tallies(world.db)).toEqual({ [key('kiosk', 'invited', 4)]: 1 });
});

test.each([
  ['no letter’s', async () => 'ACDE-FGHJ-KMNP'],
  ['nothing', async () => ''],
  ['another community’s', async () => (await makeLetter(world.services, NEIGHBOUR)).typed],
  ['a revoked letter’s', async () => {
    const { scene, typed } = await makeLetter(world.services, COMMUNITY);
    await world.db.query('update code set revoked_at = now() where serial = $1', [scene.slice(1, 9)]);
    return typed;
  }],
])('a typed code that is %s is unknown, and nothing is stored', async (_, typedCode) => {
  expect(await atKiosk(rating(4, { letter: await typedCode() }))).toEqual({ refusal: 'letter-unknown' });
  expect(await tallies(world.db)).toEqual({});
}); // prettier-ignore

test('what is typed cannot be found from what is stored', async () => {
  const { typed } = await makeLetter(world.services, COMMUNITY);
  const { createHash } = await import('node:crypto');
  const plain = createHash('sha256').update(typed).digest();
  expect(await world.db.query('select from code where typed_hash = $1', [plain])).toEqual([]);
});

test('a scanned letter is its first reader’s: they count once as invited, a second person is refused', async () => {
  const { scene } = await makeLetter(world.services, COMMUNITY);
  const first = scanned(scene, 4);
  const receipt = outputOf(await onPhone(first, 'one'));
  expect(await onPhone(scanned(scene, 5), 'two')).toEqual({ refusal: 'letter-used' });
  await onPhone(scanned(scene, 2), 'one');
  expect(await tallies(world.db)).toEqual({ [key('invite', 'invited', 2)]: 1 });
  expect(outputOf(await onPhone(first, 'one'))).toEqual(receipt);
  // The person is still the person of the poster.
  await onPhone(scanned(await world.posterOf(COMMUNITY), 3), 'one');
  expect(await tallies(world.db)).toEqual({ [key('poster', 'open', 3)]: 1 });
});

test('a letter answered on a phone and then at a touch screen counts once, and so the other way round', async () => {
  const { scene, typed } = await makeLetter(world.services, COMMUNITY);
  await onPhone(scanned(scene, 5), 'one');
  const second = rating(1, { letter: typed });
  await atKiosk(second);
  expect(await tallies(world.db)).toEqual({ [key('kiosk', 'invited', 1)]: 1 });
  await onPhone(scanned(scene, 3), 'one');
  expect(await tallies(world.db)).toEqual({ [key('invite', 'invited', 3)]: 1 });
  outputOf(await atKiosk(second));
  expect(await tallies(world.db)).toEqual({ [key('invite', 'invited', 3)]: 1 });
});

test('a letter first answered at a touch screen goes over to the first person who scans it, and to nobody else', async () => {
  const { scene, typed } = await makeLetter(world.services, COMMUNITY);
  const first = rating(1, { letter: typed });
  const receipt = outputOf(await atKiosk(first));
  // They had answered by the poster too, before they found the letter.
  await onPhone(scanned(await world.posterOf(COMMUNITY), 5), 'one');
  expect(await countedPeople(world.db)).toBe(2);
  await onPhone(scanned(scene, 4), 'one');
  expect(await tallies(world.db)).toEqual({ [key('invite', 'invited', 4)]: 1 });
  expect(await onPhone(scanned(scene, 2), 'two')).toEqual({ refusal: 'letter-used' });
  expect(outputOf(await atKiosk(first))).toEqual(receipt);
  await atKiosk(rating(2, { letter: typed }));
  expect(await tallies(world.db)).toEqual({ [key('kiosk', 'invited', 2)]: 1 });
  world.at('2026-12-02T10:00:00+08:00');
  expect(outputOf(await atKiosk(first))).toEqual(receipt);
});

test('an overtaken answer with a letter still takes over what was answered at a touch screen', async () => {
  const { scene, typed } = await makeLetter(world.services, COMMUNITY);
  await atKiosk(rating(1, { letter: typed }));
  const first = scanned(scene, 4);
  await onPhone(scanned(await world.posterOf(COMMUNITY), 5, { replaces: [first.id] }), 'one');
  await onPhone(first, 'one');
  expect(await tallies(world.db)).toEqual({ [key('poster', 'open', 5)]: 1 });
});

test('of thirty-two at once with one letter one counts, at a touch screen, on phones, and on both', async () => {
  const many = Array.from({ length: 32 }, (_, i) => i);
  const atOnce = async (send: (letter: { scene: string; typed: string }, i: number) => Promise<unknown>) => {
    const before = await countedPeople(world.db);
    const letter = await makeLetter(world.services, COMMUNITY);
    const answers = await Promise.all(many.map((i) => send(letter, i)));
    expect(await countedPeople(world.db)).toBe(before + 1);
    return answers;
  };
  const steps = [1, 2, 3, 4, 5] as const;
  await atOnce(({ typed }, i) => atKiosk(rating(steps[i % 5]!, { letter: typed })));
  const answers = await atOnce(({ scene }, i) => onPhone(scanned(scene, steps[i % 5]!), `person ${i}`));
  expect(answers.filter((answer) => JSON.stringify(answer) === '{"refusal":"letter-used"}')).toHaveLength(31);
  await atOnce(({ scene, typed }, i) =>
    i % 2 ? onPhone(scanned(scene, 4), 'one of them') : atKiosk(rating(3, { letter: typed })),
  );
});
