/** What the outbox does with each kind of thing, where a schedule of accidents would not show it. */
import path from 'node:path';
import type { Draft } from '../../src/client/complaint-draft';
import type { NewComplaint } from '../../src/contract/submit-complaint';
import { loadFor, makePhone, type Phone } from './phone';

type Outbox = typeof import('../../src/client/outbox');
type ClearPhone = typeof import('../../src/client/clear-phone');
type Drafts = typeof import('../../src/client/complaint-draft');

interface Asked {
  operation: string;
  input: { id: string; photos?: string[] };
}

let phone: Phone;
/** Everything that left the phone, in order. */
let asked: Asked[];
let answer: (asked: Asked) => unknown;
let uploaded: string[];

const load = <T extends object>(name: string): T => loadFor<T>('weapp', phone, path.resolve('src/client', name));
const outbox = () => load<Outbox>('outbox');
const kept = () => (phone.storage.get('outbox') ?? []) as Asked[];
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const receipt = ({ operation, input }: Asked) => ({
  output: { receipt: { id: input.id, ...(/^submit/.test(operation) ? { reference: 'ABCD-2345' } : {}) } },
});

beforeEach(() => {
  phone = makePhone();
  asked = [];
  answer = receipt;
  uploaded = [];
  Object.assign(globalThis, { CLOUD_ENVIRONMENT: '', SERVER_ADDRESS: '' });
  const ask = async (one: Asked): Promise<unknown> => {
    asked.push(one);
    return answer(one);
  };
  Object.assign(phone.api, {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    eventCenter: { trigger: () => undefined, on: () => undefined, off: () => undefined },
    onNetworkStatusChange: () => undefined,
    request: async ({ url, data }: { url: string; data: Asked['input'] }) => ({
      data: await ask({ operation: url.replace('/api/', ''), input: data }),
    }),
    getFileSystemManager: () => ({ writeFile: ({ success }: { success: () => void }) => success() }),
    cloud: {
      callFunction: async ({ data }: { data: Asked }) => ({ result: await ask(data) }),
      uploadFile: async ({ cloudPath }: { cloudPath: string }) => {
        uploaded.push(cloudPath);
        return { fileID: `cloud://env.1/${cloudPath}` };
      },
    },
  });
});

const rating = (number: number) => ({
  id: id(number),
  code: 'x',
  round: number,
  answers: [{ item: 1, step: 4 as const }],
});
const complaint = (number: number, more: Partial<NewComplaint> = {}): NewComplaint => ({
  id: id(number),
  code: 'x',
  category: 'noise',
  text: `夜间噪音 ${number}`,
  ...more,
});
const judgement = (number: number, verdict: 'fixed' | 'not-fixed') => ({ id: id(number), reference: 'R', verdict });

const names = () => asked.map(({ operation, input }) => `${operation} ${Number(input.id.slice(-12))}`);
const LOGIN_PAGE = '<html>请登录</html>';

test('what an earlier app left, ratings without an operation, is sent', async () => {
  phone.storage.set('outbox', [rating(1)]);
  await outbox().deliverKept();
  expect(asked).toEqual([{ operation: 'submitRating', input: rating(1) }]);
  expect(kept()).toEqual([]);
});

test('one that never gets through holds up no other', async () => {
  const { keep, deliverKept } = outbox();
  keep('submitComplaint', complaint(1));
  keep('submitRating', rating(2));
  // A firewall on the way that dislikes one word.
  answer = (one) => (one.operation === 'submitComplaint' ? LOGIN_PAGE : receipt(one));
  await deliverKept();
  expect(kept().map(({ input }) => input.id)).toEqual([id(1)]);
});

describe('words on one complaint', () => {
  test('go in the order they were said, so that the last one stands', async () => {
    const { keep, deliver, deliverKept } = outbox();
    keep('judgeComplaint', judgement(1, 'fixed'));
    answer = () => LOGIN_PAGE;
    await deliver('judgeComplaint', judgement(1, 'fixed'));
    keep('judgeComplaint', judgement(2, 'not-fixed'));
    expect(await deliver('judgeComplaint', judgement(2, 'not-fixed'))).toEqual({ waiting: 'offline' });
    answer = receipt;
    expect(await deliver('judgeComplaint', judgement(2, 'not-fixed'))).toMatchObject({ sent: { id: id(2) } });
    await deliverKept();
    const arrived = ['judgeComplaint 1', 'judgeComplaint 2'];
    expect(names()).toEqual(['judgeComplaint 1', 'judgeComplaint 1', ...arrived]);
    expect(kept()).toEqual([]);
  });

  test('do not wait for one that was refused, nor for those on another complaint', async () => {
    const { keep, deliver } = outbox();
    keep('judgeComplaint', judgement(1, 'fixed'));
    keep('judgeComplaint', { ...judgement(2, 'fixed'), reference: 'another' });
    keep('withdrawComplaint', { id: id(3), reference: 'R' });
    answer = (one) => (one.input.id === id(1) ? { refusal: 'complaint-past-it' } : receipt(one));
    expect(await deliver('withdrawComplaint', { id: id(3), reference: 'R' })).toMatchObject({ sent: { id: id(3) } });
    expect(names()).toEqual(['judgeComplaint 1', 'withdrawComplaint 3']);
  });
});

test('of a report the last revision stays, though an earlier one is receipted meanwhile', async () => {
  const { keep, deliver } = outbox();
  const report = (revision: number) => ({ id: id(1), revision, code: 'x', round: 1, kinds: [] });
  keep('reportPressure', report(0));
  answer = ({ input }) => {
    keep('reportPressure', report(1));
    return { output: { receipt: { id: input.id, revision: 0 } } };
  };
  await deliver('reportPressure', report(0));
  expect(kept()).toEqual([{ operation: 'reportPressure', input: report(1) }]);
  // A receipt of another revision is none of this one.
  expect(await deliver('reportPressure', report(1))).toEqual({ waiting: 'fault' });
});

describe('a phone that was cleared', () => {
  test('sends nothing more of what it was sending', async () => {
    const { keep, deliverKept } = outbox();
    keep('submitRating', rating(1));
    keep('submitRating', rating(2));
    answer = (one) => {
      load<ClearPhone>('clear-phone').clearPhone();
      return receipt(one);
    };
    await deliverKept();
    expect(names()).toEqual(['submitRating 1']);
  });

  test('sends no complaint whose photos were on their way, and keeps no word of it', async () => {
    const photos = [id(2), id(3)];
    for (const photo of photos) phone.storage.set(`photo/${photo}`, 'jpeg');
    const { keep, deliver } = outbox();
    keep('submitComplaint', complaint(1, { photos }));
    answer = (one) => {
      load<ClearPhone>('clear-phone').clearPhone();
      return receipt(one);
    };
    await deliver('submitComplaint', complaint(1, { photos }));
    expect(names()).toEqual(['keepPhoto 2']);
    expect(load<Drafts>('complaint-draft').readDraft()).toBeNull();
    expect([...phone.storage.keys()].filter((key) => key.startsWith('photo/'))).toEqual([]);
  });
});

test('a full storage keeps nothing of a complaint, and leaves its photos for another try', () => {
  phone.storage.set(`photo/${id(2)}`, 'jpeg');
  const { keep } = outbox();
  phone.full = true;
  expect(() => keep('submitComplaint', complaint(1, { photos: [id(2)] }))).toThrow();
  expect(kept()).toEqual([]);
  expect(phone.storage.get(`photo/${id(2)}`)).toBe('jpeg');
});

test('photos go once, though the complaint itself has to go again', async () => {
  const photos = [id(2), id(3)];
  for (const photo of photos) phone.storage.set(`photo/${photo}`, 'jpeg');
  outbox().keep('submitComplaint', complaint(1, { photos }));
  answer = (one) => (one.operation === 'submitComplaint' ? LOGIN_PAGE : receipt(one));
  await outbox().deliverKept();
  answer = receipt;
  await outbox().deliverKept();
  expect(names()).toEqual(['keepPhoto 2', 'keepPhoto 3', 'submitComplaint 1', 'submitComplaint 1']);
  expect(phone.storage.get('complaints')).toEqual(['ABCD-2345']);
});

describe('where photos lie in WeChat’s cloud', () => {
  const photos = [id(2)];
  const name = `cloud://env.1/photos/${id(2)}.jpg`;
  beforeEach(() => {
    Object.assign(globalThis, { CLOUD_ENVIRONMENT: 'env' });
    phone.storage.set(`photo/${id(2)}`, 'jpeg');
    outbox().keep('submitComplaint', complaint(1, { photos }));
  });

  test('each is uploaded once and named in the complaint', async () => {
    answer = () => LOGIN_PAGE;
    await outbox().deliverKept();
    answer = receipt;
    await outbox().deliverKept();
    expect(uploaded).toEqual([`photos/${id(2)}.jpg`]);
    expect(asked.map(({ input }) => input.photos)).toEqual([[name], [name]]);
    expect(phone.storage.has(`photo/${id(2)}`)).toBe(false);
  });

  test('a complaint that is receipted on a full storage is sent again as it was, and its reference remembered then', async () => {
    answer = (one) => {
      phone.full = true;
      return receipt(one);
    };
    await outbox().deliverKept();
    expect(kept()).toHaveLength(1);
    phone.full = false;
    answer = receipt;
    await outbox().deliverKept();
    expect(asked.map(({ input }) => input.photos)).toEqual([[name], [name]]);
    expect(phone.storage.get('complaints')).toEqual(['ABCD-2345']);
    expect(kept()).toEqual([]);
  });
});

describe('a refused complaint', () => {
  const refuse = () => ({ refusal: 'text-rejected' });
  const drafts = () => load<Drafts>('complaint-draft');
  const left = (): string[] => {
    const texts: string[] = [];
    for (let draft: Draft | null; (draft = drafts().readDraft()); drafts().dropDraft()) texts.push(draft.text);
    return texts;
  };
  const write = (text: string) => {
    const { keepDraft } = drafts();
    keepDraft({ category: null, text, location: '', contact: '', code: 'x', photos: [] });
  };

  test('becomes one draft, though it was on its way twice', async () => {
    const { keep, deliver } = outbox();
    keep('submitComplaint', complaint(1));
    answer = refuse;
    await Promise.all([1, 2].map(() => deliver('submitComplaint', complaint(1))));
    expect(left()).toEqual(['夜间噪音 1']);
  });

  test('is not pushed out by what somebody begins to write instead', async () => {
    const { keep, deliver } = outbox();
    keep('submitComplaint', complaint(1));
    answer = refuse;
    await deliver('submitComplaint', complaint(1));
    expect(drafts().readDraft()?.text).toBe('夜间噪音 1');
    write('楼道堆物');
    keep('submitComplaint', complaint(2, { text: '楼道堆物' }));
    expect(left()).toEqual(['夜间噪音 1']);
  });

  test('is not offered again once it was mended and filed', async () => {
    const { keep, deliver } = outbox();
    keep('submitComplaint', complaint(1));
    answer = refuse;
    await deliver('submitComplaint', complaint(1));
    // The page writes down what stands on it, first as it was refused.
    write('夜间噪音 1');
    write('夜间有噪音');
    keep('submitComplaint', complaint(2, { text: '夜间有噪音' }));
    expect(left()).toEqual([]);
  });
});
