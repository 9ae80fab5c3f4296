/** When the outbox is sent on: at once, then ever less often, for as long as it takes. */
import type { Rating } from '../../src/contract/submit-rating';
import { Surroundings } from './phone-and-network';

let around: Surroundings;
/** What the network does with whatever is sent. */
let network: 'down' | 'up';
let tries: number[];

jest.doMock('@tarojs/taro', () => ({
  __esModule: true,
  get default() {
    return {
      ...around.calls,
      request: ({ data }: { data: Rating }) => {
        tries.push(performance.now());
        if (network === 'down') return Promise.reject(new Error('request:fail'));
        return Promise.resolve({ data: { output: { receipt: { id: data.id, reference: 'ABCD-2345' } } } });
      },
    };
  },
}));
Object.assign(globalThis, { CLOUD_ENVIRONMENT: '', SERVER_ADDRESS: '' });

// Read after the stand-ins above are in place.
const { keep } = require('../../src/client/outbox') as typeof import('../../src/client/outbox');
const { startCourier } = require('../../src/client/courier') as typeof import('../../src/client/courier');

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const rating = () => ({
  id: '00000000-0000-4000-8000-000000000001',
  code: 'x',
  round: 1,
  answers: [{ item: 1, step: 4 as const }],
});
const outbox = () => JSON.parse(around.storage.get('outbox') ?? '[]') as unknown;

beforeEach(() => {
  jest.useFakeTimers();
  around = new Surroundings(() => Promise.reject(new Error('nothing arrives here')));
  network = 'down';
  tries = [];
});
afterEach(() => jest.useRealTimers());

const pauses = () => tries.slice(1).map((at, i) => at - tries[i]!);

test('an empty outbox is left in peace', async () => {
  startCourier(() => undefined).hurry();
  await jest.advanceTimersByTimeAsync(DAY);
  expect(tries).toEqual([]);
});

test('what does not get through is tried again within a second, then after twice as long, at last every few minutes', async () => {
  keep('submitRating', rating());
  startCourier(() => undefined).hurry();
  await jest.advanceTimersByTimeAsync(2 * 60 * MINUTE);
  pauses().forEach((pause, failures) => {
    const longest = Math.min(5 * MINUTE, SECOND * 2 ** failures);
    expect(pause).toBeGreaterThanOrEqual(longest / 2);
    expect(pause).toBeLessThanOrEqual(longest + 1);
  });
  expect(tries.length).toBeGreaterThan(30);
  expect(new Set(pauses().slice(-8)).size).toBeGreaterThan(1);
});

test('a sign from the phone tries at once, and the pauses begin anew', async () => {
  keep('submitRating', rating());
  const courier = startCourier(() => undefined);
  courier.hurry();
  await jest.advanceTimersByTimeAsync(60 * MINUTE);
  const before = tries.length;
  around.reconnect();
  courier.hurry();
  await jest.advanceTimersByTimeAsync(0);
  expect(tries.length - before).toBeLessThanOrEqual(2);
  await jest.advanceTimersByTimeAsync(2 * SECOND);
  expect(tries.length).toBeGreaterThan(before + 2);
});

test('14 days offline and a clock that jumps a year either way lose nothing; then it is sent within minutes', async () => {
  keep('submitRating', rating());
  startCourier(() => undefined).hurry();
  await jest.advanceTimersByTimeAsync(7 * DAY);
  jest.setSystemTime(Date.now() + 365 * DAY);
  await jest.advanceTimersByTimeAsync(7 * DAY);
  jest.setSystemTime(Date.now() - 730 * DAY);
  expect(outbox()).toEqual([{ operation: 'submitRating', input: rating() }]);
  network = 'up';
  await jest.advanceTimersByTimeAsync(5 * MINUTE);
  expect(outbox()).toEqual([]);
  const sent = tries.length;
  await jest.advanceTimersByTimeAsync(DAY);
  expect(tries.length).toBe(sent);
});
