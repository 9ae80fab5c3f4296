import fc from 'fast-check';
import intervals from '../../reference/O02_binomial_intervals.json';
import { quarterNamed } from '../../../src/domain/quarter';
import { BURDENS, BURDEN_WORDS, type Burden } from '../../../src/domain/upward/burden';
import { UPWARD_STEPS, type UpwardAnswer } from '../../../src/domain/upward/upward-answer';
import { upwardResult } from '../../../src/domain/upward/upward-result';

const AUTUMN = quarterNamed('2026-Q4');

const answer = (step: UpwardAnswer['step'], burdens: readonly Burden[] = [], note: string | null = null) => ({
  step,
  burdens,
  note,
});
const times = (n: number, one: UpwardAnswer) => Array.from({ length: n }, () => one);
const result = (answers: readonly UpwardAnswer[], now = AUTUMN.closesAt) => upwardResult(answers, AUTUMN, now, 0.95);

/** `satisfied` of `n`. */
const split = (satisfied: number, n: number) => [...times(satisfied, answer(4)), ...times(n - satisfied, answer(3))];

test('nothing is told before the quarter is over in China, however many answered', () => {
  const many = split(50, 100);
  const nothing = { n: null, satisfied: null, burdens: null, notes: [] };
  expect(result(many, new Date('2026-12-31T23:59:59.999+08:00'))).toMatchObject({ ...nothing, because: 'not-over' });
  expect(result(many, new Date('2027-01-01T00:00:00+08:00'))).toMatchObject({ n: 100, because: null });
});

test('below ten people nothing is told, not even whether there was one', () => {
  const [none, nine] = [result([]), result(times(9, answer(1, ['meetings'], '会太多')))];
  expect(nine).toEqual(none);
  expect(none).toMatchObject({ n: null, satisfied: null, burdens: null, notes: [], because: 'too-few' });
  expect(result(split(5, 10)).n).toBe(10);
});

test('satisfied are 4 and 5 of all who answered; 3 is not', () => {
  const answers = UPWARD_STEPS.flatMap((step) => times(5, answer(step)));
  expect(result(answers).satisfied).toMatchObject({ estimate: 10 / 25, limit: null });
});

const rows = intervals.expected.rows.filter(({ n, x, level }) => level === 0.95 && x >= 5 && n - x >= 5 && n < 3000);

test.each(rows)(
  '$x of $n has R’s Wilson interval, to a tenth of a point outwards',
  ({ x, n, wilson_lo, wilson_hi }) => {
    const { lower, upper } = result(split(x, n)).satisfied!.interval;
    expect(lower).toBeLessThanOrEqual(wilson_lo + 1e-9);
    expect(lower).toBeGreaterThan(wilson_lo - 0.001);
    expect(upper).toBeGreaterThanOrEqual(wilson_hi - 1e-9);
    expect(upper).toBeLessThan(wilson_hi + 0.001);
  },
);

test('where fewer than five are on a side the share is a limit, the same for every number there', () => {
  const content = [0, 1, 2, 3, 4].map((few) => result(split(20 - few, 20)).satisfied);
  const angry = [0, 1, 2, 3, 4].map((few) => result(split(few, 20)).satisfied);
  expect(new Set(content.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(new Set(angry.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(content[0]).toMatchObject({ estimate: null, limit: { side: 'at-least', share: 0.8 }, interval: { upper: 1 } });
  expect(angry[0]).toMatchObject({ estimate: null, limit: { side: 'at-most', share: 0.2 }, interval: { lower: 0 } });
  expect(result(split(15, 20)).satisfied!.estimate).toBe(0.75);
  expect(result(split(5, 20)).satisfied!.estimate).toBe(0.25);
});

test('a burden is told from five people, and as «so many or more» where fewer than five did not name it', () => {
  const named = (people: number) =>
    result([...times(people, answer(3, ['ledgers'])), ...times(20 - people, answer(3))]).burdens!.ledgers;
  expect([0, 1, 4].map(named)).toEqual([null, null, null]);
  expect([5, 15].map(named)).toEqual([
    { people: 5, orMore: false },
    { people: 15, orMore: false },
  ]);
  expect([16, 17, 20].map(named)).toEqual(Array(3).fill({ people: 16, orMore: true }));
});

test('a person who names a burden twice is one person', () => {
  expect(result(times(12, answer(3, ['apps', 'apps']))).burdens!.apps).toEqual({ people: 8, orMore: true });
});

const someAnswers = fc.array(
  fc.record({
    step: fc.constantFrom(...UPWARD_STEPS),
    burdens: fc.subarray([...BURDENS]),
    note: fc.option(fc.constantFrom('表太多', '会太多', '谢谢')),
  }),
  { maxLength: 40, size: 'max' },
);

test('whatever was answered, no group of one to four people is told apart, and the order of answers says nothing', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const told = result(answers);
      expect(result([...answers].reverse())).toEqual(told);
      if (told.because) return expect(told.because === 'too-few').toBe(answers.length < 10);
      const groups = Object.values(told.burdens).flatMap((one) => (one && !one.orMore ? [one.people] : []));
      if (told.satisfied.estimate !== null) groups.push(Math.round(told.satisfied.estimate * told.n));
      for (const people of groups) expect(Math.min(people, told.n - people)).toBeGreaterThanOrEqual(5);
      const { lower, upper } = told.satisfied.interval;
      const truth = answers.filter(({ step }) => step > 3).length / answers.length;
      expect(lower).toBeLessThanOrEqual(truth);
      expect(upper).toBeGreaterThanOrEqual(truth);
    }),
    { numRuns: 300, seed: 20261231 },
  );
});

test('each burden has words of its own', () => {
  expect(new Set(Object.values(BURDEN_WORDS)).size).toBe(BURDENS.length);
});
