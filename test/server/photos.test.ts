/** Photos of complaints: taken in over the door, stripped, and shown for a while. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { cleanWithSharp } from '../../src/server/sharp-picture';
import { photoAddress } from '../../src/server/photo-address';
import { photoName } from '../../src/server/photo-name';
import { sweepPhotos } from '../../src/server/sweep-photos';
import { COMMUNITY, makeWorld, NEIGHBOUR, type World } from '../setup/world';
import { complaint, submitted } from './complaint';

let world: World;
let app: FastifyInstance;
let base: string;
let code: string;

beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
  app = await httpDoor(world.services, identityProviders['none'], null);
  base = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await world.close();
});
beforeEach(() => world.at('2026-11-15T10:00:00+08:00'));
afterEach(() => expect(world.faults).toEqual([]));

/** What a telephone's camera writes: where, when and with what it was taken, and which way up it was held. */
const photographed = (width = 800, height = 600, orientation = 6): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#447799' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'TelephoneMaker', Orientation: String(orientation) },
      IFD2: { DateTimeOriginal: '2026:11:15 09:59:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 46/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '119/1 57/1 0/1' },
    })
    .withMetadata({ orientation })
    .toBuffer();

const anything: unknown = expect.anything();

const keep = (jpeg: Buffer, id: string = randomUUID(), scene = code) =>
  world.call('keepPhoto', { id, code: scene, jpeg: jpeg.toString('base64') });

const nameOf = (id: string) => photoName(world.services.keys.photo, COMMUNITY, id);
const keptAs = (id: string) => world.services.photos.get(nameOf(id));
const addressOf = (id: string) => photoAddress(world.services.keys.photo, nameOf(id), world.services.now());

test('a photo loses its place, time and device, and is turned the right way up', async () => {
  const taken = await photographed();
  expect(taken.includes('TelephoneMaker')).toBe(true);
  // The pointer to the place, and 119 degrees as a fraction, as the file writes them: least byte first.
  const before = (await sharp(taken).metadata()).exif!;
  expect(before.includes(Buffer.from([0x25, 0x88]))).toBe(true);
  expect(before.includes(Buffer.from([119, 0, 0, 0, 1, 0, 0, 0]))).toBe(true);
  const id = randomUUID();
  expect(await keep(taken, id)).toEqual({ output: { receipt: { id } } });
  const kept = (await keptAs(id))!;
  const about = await sharp(kept).metadata();
  expect(about).toMatchObject({ format: 'jpeg', width: 600, height: 800 });
  expect([about.exif, about.xmp, about.iptc, about.icc, about.orientation]).toEqual(Array(5).fill(undefined));
  expect(kept.includes('TelephoneMaker')).toBe(false);
  expect(kept.includes('Exif')).toBe(false);
});

test('a photo larger than anybody needs is made smaller, a small one is left at its size', async () => {
  const [large, small] = [randomUUID(), randomUUID()];
  await keep(await photographed(4000, 3000, 1), large);
  await keep(await photographed(300, 200, 1), small);
  expect(await sharp((await keptAs(large))!).metadata()).toMatchObject({ width: 1600, height: 1200 });
  expect(await sharp((await keptAs(small))!).metadata()).toMatchObject({ width: 300, height: 200 });
});

test.each<[string, () => Promise<Buffer> | Buffer]>([
  ['text', () => Buffer.from('<script>alert(1)</script>')],
  ['a drawing that could ask for other files', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ['the beginning of a picture and then anything', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5000)])],
  ['half a picture', async () => (await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } }).jpeg().toBuffer()).subarray(0, 9000)],
  ['an animated picture of a format no camera writes', async () => sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).gif().toBuffer()],
])('%s is no photo', async (_, bytes) => {
  const id = randomUUID();
  expect(await keep(await bytes(), id)).toEqual({ refusal: 'photo-unreadable' });
  expect(await keptAs(id)).toBeNull();
}); // prettier-ignore

test('a picture of 225 million pixels in a few hundred kilobytes is refused before it is decoded', async () => {
  const bomb = await sharp({ create: { width: 15000, height: 15000, channels: 3, background: 'white' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  const began = process.memoryUsage().rss;
  expect(await cleanWithSharp(bomb)).toBeNull();
  expect(process.memoryUsage().rss - began).toBeLessThan(100_000_000);
});

test('a photo sent again, even ten times at once, is receipted alike and kept once', async () => {
  const id = randomUUID();
  const jpeg = await photographed();
  const answers = await Promise.all(Array.from({ length: 10 }, () => keep(jpeg, id)));
  expect(answers).toEqual(Array(10).fill({ output: { receipt: { id } } }));
  const kept = await world.db.query('select id from complaint_photo where id = $1', [nameOf(id)]);
  expect(kept).toHaveLength(1);
});

test('what stands under an id stays, whoever sends another picture under it', async () => {
  const id = randomUUID();
  await keep(await photographed(400, 300, 1), id);
  await keep(await photographed(500, 500, 1), id);
  await keep(await photographed(500, 500, 1), id, await world.posterOf(NEIGHBOUR));
  expect(await sharp((await keptAs(id))!).metadata()).toMatchObject({ width: 400, height: 300 });
});

test('a photo whose complaint never came is gone after a month, and can be sent again', async () => {
  const [claimed, left, recent] = [randomUUID(), randomUUID(), randomUUID()];
  const jpeg = await photographed();
  await keep(jpeg, claimed);
  await keep(jpeg, left);
  await submitted(world, complaint(code, { photos: [claimed] }));
  world.at('2026-12-01T10:00:00+08:00');
  await keep(jpeg, recent);
  world.at('2026-12-15T09:59:00+08:00');
  await sweepPhotos(world.services);
  expect(await keptAs(left)).not.toBeNull();
  world.at('2026-12-15T10:01:00+08:00');
  expect(await sweepPhotos(world.services)).toBeGreaterThan(0);
  expect(await sweepPhotos(world.services)).toBe(0);
  expect(await Promise.all([claimed, left, recent].map(keptAs))).toEqual([anything, null, anything]);
  expect(await world.call('submitComplaint', complaint(code, { photos: [left] }))).toEqual({
    refusal: 'photo-missing',
  });
  await keep(jpeg, left);
  await submitted(world, complaint(code, { photos: [left] }));
});

test('with a code that is not genuine nothing is kept', async () => {
  const id = randomUUID();
  expect(await keep(await photographed(), id, 'x'.repeat(31))).toEqual({ refusal: 'code-forged' });
  expect(await keptAs(id)).toBeNull();
});

test('over HTTP photos alone may be larger than 100 KB, up to 600', async () => {
  const noise = await sharp(randomBytes(600 * 600 * 3), { raw: { width: 600, height: 600, channels: 3 } })
    .jpeg({ quality: 75 })
    .toBuffer();
  const send = (operation: string, jpeg: string) =>
    fetch(`${base}/api/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), code, jpeg }),
    });
  const jpeg = noise.toString('base64');
  expect(jpeg.length).toBeGreaterThan(200_000);
  expect((await send('keepPhoto', jpeg)).status).toBe(200);
  // Taken in whole, it is asked who sends it.
  expect((await send('keepReplyPhoto', jpeg)).status).toBe(400);
  expect((await send('submitComplaint', jpeg)).status).toBe(413);
  const tooLarge = await send('keepPhoto', 'A'.repeat(620_000));
  expect([tooLarge.status, await tooLarge.json()]).toMatchObject([413, { refusal: 'bad-input' }]);
});

test('a photo is shown at its address for a quarter of an hour, as a picture and nothing else', async () => {
  const id = randomUUID();
  await keep(await photographed(), id);
  const address = addressOf(id);
  const shown = await fetch(base + address);
  expect(shown.status).toBe(200);
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(await keptAs(id));
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'referrer-policy': 'no-referrer',
  });
  world.at('2026-11-15T10:14:59+08:00');
  expect((await fetch(base + address)).status).toBe(200);
  world.at('2026-11-15T10:15:00+08:00');
  expect((await fetch(base + address)).status).toBe(404);
});

test('an address that was changed in any part shows nothing, like one of a photo there is not', async () => {
  const [id, other] = [randomUUID(), randomUUID()];
  await keep(await photographed(), id);
  await keep(await photographed(), other);
  const address = new URL(addressOf(id), base);
  const changed = (change: (url: URL) => void) => {
    const url = new URL(address);
    change(url);
    return url;
  };
  const later = String(Number(address.searchParams.get('until')) + 1);
  const mac = address.searchParams.get('mac')!;
  const addresses = [
    changed((url) => (url.pathname = `/photos/${nameOf(other)}`)),
    changed((url) => (url.pathname = `/photos/..%2F${nameOf(id)}`)),
    changed((url) => url.searchParams.set('until', later)),
    changed((url) => url.searchParams.set('until', `${address.searchParams.get('until')}.0`)),
    changed((url) => url.searchParams.set('mac', (mac.startsWith('A') ? 'B' : 'A') + mac.slice(1))),
    changed((url) => url.searchParams.set('mac', '')),
    changed((url) => url.searchParams.append('mac', mac)),
    changed((url) => (url.search = '')),
    new URL(addressOf(randomUUID()), base),
  ];
  const bodies = await Promise.all(
    addresses.map(async (url) => {
      const response = await fetch(url);
      return [response.status, response.headers.get('content-type'), await response.text()];
    }),
  );
  expect(new Set(bodies.map((body) => JSON.stringify(body)))).toEqual(
    new Set([JSON.stringify([404, 'text/plain; charset=utf-8', ''])]),
  );
});
