/** Photos on the phone: made small, all kept or none, and freed. In a browser: test/h5. */
import path from 'node:path';
import { photoAddress } from '../../src/components/photo-address';
import { loadFor, makePhone, type Phone } from './phone';

type Photos = typeof import('../../src/client/photos');
type ClearPhone = typeof import('../../src/client/clear-phone');
type Drafts = typeof import('../../src/client/complaint-draft');

const client = (name: string) => path.resolve('src/client', name);
Object.assign(globalThis, { CLOUD_ENVIRONMENT: '', SERVER_ADDRESS: 'https://minping.example' });

let phone: Phone;
let photos: Photos;
/** What the album holds: characters of base64 at quality 100. */
let album: number[];
let written: Map<string, string>;
/** What WeChat tells of a picture, and what sides it was asked to bring it to. */
let image: { width: number; height: number; orientation: string };
let asked: object[];
beforeEach(() => {
  image = { width: 3000, height: 4000, orientation: 'up' };
  asked = [];
  phone = makePhone();
  album = [100_000];
  written = new Map();
  Object.assign(phone.api, {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    chooseMedia: async ({ count }: { count: number }) => ({
      tempFiles: album.slice(0, count).map((size) => ({ tempFilePath: `tmp/${size}`, size })),
    }),
    getImageInfo: async () => image,
    compressImage: async ({ src, quality, ...sides }: { src: string; quality: number }) => {
      asked.push(sides);
      return { tempFilePath: `${src}@${quality}` };
    },
    getFileSystemManager: () => ({
      readFile: ({
        filePath,
        success,
        fail,
      }: {
        filePath: string;
        success: (result: object) => void;
        fail: (result: object) => void;
      }) => {
        const [, size, quality] = /^tmp\/(\d+)@(\d+)$/.exec(filePath) ?? [];
        if (Number(size) === 0) return fail({ errMsg: 'readFile:fail not an image' });
        success({ data: 'A'.repeat((Number(size) * Number(quality)) / 100) });
      },
      writeFile: (options: { filePath: string; data: string; success: () => void }) => {
        written.set(options.filePath, options.data);
        options.success();
      },
    }),
  });
  photos = loadFor<Photos>('weapp', phone, client('photos'));
});

const kept = () => [...phone.storage].filter(([key]) => key.startsWith('photo/'));

async function chosen(most = 6) {
  const result = await photos.choosePhotos(most);
  if (!('photos' in result)) throw new Error(result.fault);
  return result.photos;
}

test('a photo is kept under a key of its own and shown from a file', async () => {
  const [photo] = await chosen();
  expect(kept()).toEqual([[`photo/${photo!.id}`, 'A'.repeat(80_000)]]);
  expect(photo!.preview).toBe(`wxfile://usr/${photo!.id}.jpg`);
  expect(written.get(photo!.preview)).toBe('A'.repeat(80_000));
});

test('a large photo is made smaller in steps until it is no longer than 150 KB', async () => {
  album = [400_000];
  await chosen();
  expect(kept()[0]![1]).toHaveLength(200_000);
});

test('a photo that stays larger is taken at its smallest, and one beyond what the server takes is not', async () => {
  album = [2_000_000];
  await chosen();
  expect(kept()[0]![1]).toHaveLength(400_000);
  album = [3_000_000];
  expect(await photos.choosePhotos(1)).toEqual({ fault: 'unreadable' });
  expect(kept()).toHaveLength(1);
});

test.each([
  ['upright', { width: 3000, height: 4000, orientation: 'up' }, { compressedHeight: 1280 }],
  ['wide', { width: 4000, height: 3000, orientation: 'up' }, { compressedWidth: 1280 }],
  ['upright, written sideways', { width: 4000, height: 3000, orientation: 'right' }, { compressedHeight: 1280 }],
  ['small', { width: 600, height: 800, orientation: 'up' }, { compressedHeight: 800 }],
])('the longer side of a photo that is %s comes to 1,280 px at most', async (_, told, side) => {
  image = told;
  await chosen();
  expect(asked).toEqual([side]);
});

test('a chooser that leaves out all it cannot show is no choice', async () => {
  album = [];
  expect(await photos.choosePhotos(6)).toEqual({ fault: 'unreadable' });
});

test('no more are taken than there is room for', async () => {
  album = [1000, 1001, 1002];
  expect(await chosen(2)).toHaveLength(2);
});

test.each([
  ['one cannot be read', () => (album = [1000, 0]), 'unreadable'],
  ['the storage is full', () => (phone.full = true), 'storage-full'],
])('where %s, none of them is kept', async (_, befall, fault) => {
  album = [1000, 1001];
  befall();
  expect(await photos.choosePhotos(6)).toEqual({ fault });
  expect(kept()).toEqual([]);
});

test.each([
  ['chooseMedia:fail cancel', 'cancelled'],
  ['chooseMedia:fail privacy permission is not authorized', 'privacy-refused'],
])('%s is told as %s', async (errMsg, fault) => {
  Object.assign(phone.api, { chooseMedia: () => Promise.reject(Object.assign(new Error(errMsg), { errMsg })) });
  expect(await photos.choosePhotos(6)).toEqual({ fault });
});

test('a photo taken out again leaves nothing', async () => {
  const [photo] = await chosen();
  photos.dropPhoto(photo!.id);
  expect(kept()).toEqual([]);
});

test('the server’s paths get its address, files in WeChat’s cloud stay as they are', () => {
  expect(photoAddress('/photos/x?mac=y')).toBe('https://minping.example/photos/x?mac=y');
  expect(photoAddress('cloud://env.1/photos/x.jpg')).toBe('cloud://env.1/photos/x.jpg');
});

test('when the app starts, photos that neither the outbox nor a draft speaks of are freed', async () => {
  album = [1000, 1001, 1002, 1003];
  const [unsent, drafted, refused] = await chosen();
  const draft = { category: null, text: '', location: '', contact: '', code: 'x' };
  const drafts = loadFor<Drafts>('weapp', phone, client('complaint-draft'));
  drafts.keepDraft({ ...draft, photos: [drafted!.id] });
  drafts.keepRefused({ ...draft, photos: [refused!.id] });
  phone.storage.set('outbox', [{ operation: 'submitComplaint', input: { id: 'c', photos: [unsent!.id] } }]);
  const { freeUnused, clearPhone, hasUnsent } = loadFor<ClearPhone>('weapp', phone, client('clear-phone'));
  freeUnused();
  expect(kept().map(([key]) => key)).toEqual([unsent, drafted, refused].map((photo) => `photo/${photo!.id}`));
  expect(hasUnsent()).toBe(true);
  clearPhone();
  expect(kept()).toEqual([]);
  expect(hasUnsent()).toBe(false);
  expect(drafts.readDraft()).toBeNull();
});

test('a refused complaint is offered when none is being written, the last one first', () => {
  const drafts = loadFor<Drafts>('weapp', phone, client('complaint-draft'));
  const draft = (text: string) => ({ category: null, text, location: '', contact: '', code: 'x', photos: [] });
  drafts.keepRefused(draft('one'));
  drafts.keepRefused(draft('two'));
  drafts.keepDraft(draft('being written'));
  expect(drafts.readDraft()?.text).toBe('being written');
  drafts.dropDraft();
  expect(drafts.readDraft()?.text).toBe('two');
  expect(drafts.readDraft()?.text).toBe('two');
  drafts.dropDraft();
  expect(drafts.readDraft()?.text).toBe('one');
  drafts.dropDraft();
  expect(drafts.readDraft()).toBeNull();
});
