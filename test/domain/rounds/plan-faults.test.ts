import { planFaults } from '../../../src/domain/rounds/plan-faults';
import type { PlanFault } from '../../../src/domain/rounds/round-fault';
import type { RoundPlan } from '../../../src/domain/rounds/round-plan';
import { midnight, NOW, plan } from './plans';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = midnight('2027-01-01');
const after = (from: Date, ms: number) => new Date(+from + ms);
const window = (ms: number) => {
  const closesAt = after(OPENS, ms);
  return { closesAt, publishesAt: closesAt };
};

const CASES: [string, Partial<RoundPlan>, PlanFault[]][] = [
  ['as it should be', {}, []],
  ['without a target', { target: null }, []],
  ['of a city', { region: '3204' }, []],
  ['of a street', { region: '320404006' }, ['bad-region']],
  ['of no division', { region: 'x' }, ['bad-region']],
  ['without a title', { title: ' ' }, ['no-title']],
  ['with a title of 40 characters', { title: '轮'.repeat(40) }, []],
  ['with a title of 41 characters', { title: '轮'.repeat(41) }, ['title-too-long']],
  ['opening a moment from now', { opensAt: after(NOW, 1), closesAt: after(NOW, DAY + 1) }, []],
  ['opening now', { opensAt: NOW, closesAt: after(NOW, DAY) }, ['window-in-the-past']],
  ['opening on no day', { opensAt: new Date(NaN) }, ['window-in-the-past', 'closes-before-opens']],
  ['closing as it opens', window(0), ['closes-before-opens']],
  ['closing before it opens', window(-DAY), ['closes-before-opens']],
  ['of an hour less than a day', window(DAY - HOUR), ['window-too-short']],
  ['of one day', window(DAY), []],
  ['of 92 days', window(92 * DAY), []],
  ['of an hour more than 92 days', window(92 * DAY + HOUR), ['window-too-long']],
  ['published as it closes', { publishesAt: midnight('2027-02-01') }, []],
  ['published before it closes', { publishesAt: midnight('2027-01-31') }, ['published-before-close']],
  ['published on no day', { publishesAt: new Date(NaN) }, ['published-before-close']],
  ['published 93 days later', { publishesAt: after(midnight('2027-02-01'), 93 * DAY) }, ['published-too-late']],
  ['with a target of all', { target: 1 }, ['bad-target']],
  ['with a target of none', { target: 0 }, ['bad-target']],
  ['with a target that is no number', { target: NaN }, ['bad-target']],
  ['with the headline alone', { items: [1] }, []],
  ['without items', { items: [] }, ['no-items']],
  ['without the headline', { items: [2, 3] }, ['headline-missing']],
  ['with an item that is not listed', { items: [1, 8] }, ['unknown-item']],
  ['with an item twice', { items: [1, 2, 2] }, ['item-twice']],
  ['wrong in two ways', { title: '', target: 2 }, ['no-title', 'bad-target']],
];

test.each(CASES)('a plan %s', (_, more, faults) => {
  expect(planFaults(plan(more), NOW, [])).toEqual(faults);
});

const taken = (region: string, opens: string, closes: string) => ({
  region,
  opensAt: midnight(opens),
  closesAt: midnight(closes),
});

test.each([
  ['over the same district', taken('320404', '2026-12-15', '2027-01-02'), true],
  ['over its city', taken('3204', '2027-01-31', '2027-02-02'), true],
  ['within it', taken('320404006', '2027-01-10', '2027-01-11'), true],
  ['over another district', taken('320402', '2027-01-01', '2027-02-01'), false],
  ['that closes as it opens', taken('320404', '2026-12-15', '2027-01-01'), false],
  ['that opens as it closes', taken('3204', '2027-02-01', '2027-03-01'), false],
])('another round %s', (_, other, overlaps) => {
  expect(planFaults(plan(), NOW, [other])).toEqual(overlaps ? ['overlaps'] : []);
});
