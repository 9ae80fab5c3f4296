/** @jest-environment jsdom */
import { COMMUNITY, openCity, type City } from './city';
import { newPhone } from './mini-program';
import { scan } from './resident';

const KB = 1024;
const LIMIT = 30 * KB;

let city: City;
beforeAll(async () => void (city = await openCity()));
afterAll(() => city.close());

test('the first page hands WeChat at most 30 KB at a time, the first time as well as with all its questions', async () => {
  const phone = newPhone(city);
  const { handedOver } = await scan(city, phone, COMMUNITY);
  const [first = 0] = handedOver;
  const most = Math.max(...handedOver);
  process.stdout.write(`First data: ${first} bytes; the most at a time: ${most} of ${LIMIT}.\n`);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(LIMIT);
  expect(most).toBeLessThanOrEqual(LIMIT);
  phone.close();
});
