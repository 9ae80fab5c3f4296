import { nextPlan } from '../../../src/domain/rounds/next-plan';
import { planFaults } from '../../../src/domain/rounds/plan-faults';
import { publicationDue, roundStateAt } from '../../../src/domain/rounds/round-state';
import { midnight, NOW, plan } from './plans';

const sealed = { ...plan(), publishedAt: null };

test.each([
  ['2026-12-31', 'sealed', false],
  ['2027-01-01', 'open', false],
  ['2027-01-31', 'open', false],
  ['2027-02-01', 'closed', false],
  ['2027-02-07', 'closed', false],
  ['2027-02-08', 'closed', true],
])('on %s a round is %s; to be published: %s', (day, state, due) => {
  expect(roundStateAt(sealed, midnight(day))).toBe(state);
  expect(publicationDue(sealed, midnight(day))).toBe(due);
});

test('a published round stays so and is not published again; one without a sealed moment is published by hand', () => {
  const published = { ...sealed, publishedAt: midnight('2027-02-08') };
  expect(roundStateAt(published, midnight('2027-03-01'))).toBe('published');
  expect(publicationDue(published, midnight('2027-03-01'))).toBe(false);
  expect(publicationDue({ ...sealed, publishesAt: null }, midnight('2027-03-01'))).toBe(false);
});

test('nothing is published before the close, whatever was written down', () => {
  expect(publicationDue({ ...sealed, publishesAt: midnight('2027-01-10') }, midnight('2027-01-15'))).toBe(false);
});

test('the next round is as the last, a quarter later, and counts on within a year', () => {
  const last = plan({ title: '2027年第二轮居民满意度测评', items: [1, 3], target: null });
  const next = nextPlan(last, NOW);
  expect(next).toMatchObject({
    title: '2027年第三轮居民满意度测评',
    opensAt: midnight('2027-04-01'),
    closesAt: midnight('2027-05-02'),
    publishesAt: midnight('2027-05-09'),
    items: [1, 3],
    target: null,
  });
  expect(planFaults({ ...last, ...next }, NOW, [last])).toEqual([]);
});

test('a year later it is the first of the year, and it never opens in the past', () => {
  const last = plan({
    title: '2026年第四轮居民满意度测评（演示）',
    opensAt: midnight('2026-11-01'),
    closesAt: midnight('2026-12-01'),
  });
  expect(nextPlan(last, midnight('2026-11-15'))).toMatchObject({
    title: '2027年第一轮居民满意度测评',
    opensAt: midnight('2027-02-01'),
  });
  expect(nextPlan(last, midnight('2027-06-01')).opensAt).toEqual(midnight('2027-08-01'));
  const tenth = plan({ title: '2027年第十轮', opensAt: midnight('2027-03-01'), closesAt: midnight('2027-03-08') });
  expect(nextPlan(tenth, NOW).title).toBe('2027年第11轮');
});

test('without a round before, it begins with the next month, for 30 days, with every listed item', () => {
  const first = nextPlan(null, midnight('2026-12-01'));
  expect(first).toMatchObject({
    title: '2027年第一轮居民满意度测评',
    opensAt: midnight('2027-01-01'),
    closesAt: midnight('2027-01-31'),
    publishesAt: midnight('2027-02-07'),
    items: [1, 2, 3, 4, 5, 6, 7],
  });
  expect(planFaults({ ...plan(), ...first }, NOW, [])).toEqual([]);
});

test('a window longer than is allowed now is shortened', () => {
  const long = plan({ closesAt: midnight('2027-06-01'), publishesAt: midnight('2028-01-01') });
  expect(planFaults({ ...plan(), ...nextPlan(long, NOW) }, NOW, [long])).toEqual([]);
});
