/** Refusals 不予受理: their grounds, and who overturns them. */
import type { ComplaintEvent } from '../../../src/domain/complaint/complaint-event';
import { caseOf } from '../../../src/domain/complaint/case-of';
import { DUTY_LISTS, type DutyNamed } from '../../../src/domain/complaint/duty';
import { accepted, closed, declined, faultOfLast, history, judged, on, reopened, replied, soFarOf, submitted, take, WEEKDAYS } from './steps'; // prettier-ignore

const notOurs = (duty?: DutyNamed, words = '不属于社区职责') =>
  take(on(2), 'community', { kind: 'declined', ground: 'not-our-duty', words, ...(duty ? { duty } : {}) });
const item = (list: DutyNamed['list']): DutyNamed => ({ version: '2026-1', number: 7, list });

test('«not our duty» stands on an item communities were relieved of, and on no other', () => {
  const faults = DUTY_LISTS.map((list) => [list, faultOfLast(submitted(2), notOurs(item(list)))]);
  expect(faults).toEqual([
    ['statutory', 'is-our-duty'],
    ['assisting', 'is-our-duty'],
    ['relieved', null],
  ]);
  expect(faultOfLast(submitted(2), notOurs())).toBe('no-duty');
  expect(faultOfLast(submitted(2), notOurs(item('relieved'), ' '))).toBe('no-words');
});

test.each(['unclear', 'legal-way'] as const)('«%s» needs no item, and needs words', (ground) => {
  const refusal = (words: string) => take(on(2), 'community', { kind: 'declined', ground, words });
  expect(faultOfLast(submitted(2), refusal('请补充地点'))).toBeNull();
  expect(faultOfLast(submitted(2), refusal(' '))).toBe('no-words');
});

const refused = [submitted(2), declined(3)];
const overturned = (...events: ComplaintEvent[]) => soFarOf(...events).overturned;

test('a unit above that takes up a refusal overturns it; the unit itself thinks better of it', () => {
  expect(overturned(...refused, reopened(4, 'street'))).toEqual([on(4)]);
  expect(overturned(...refused, reopened(4, 'district'))).toEqual([on(4)]);
  expect(overturned(...refused, reopened(4, 'community'))).toEqual([]);
});

test('a refusal nobody judged, or one the resident put up with, is overturned after its close too', () => {
  expect(overturned(...refused, closed(13), reopened(16, 'street'))).toEqual([on(16)]);
  expect(overturned(...refused, judged(4, 'fixed'), reopened(5, 'street'))).toEqual([on(5)]);
});

test('an answer taken up again is no refusal overturned, nor is the resident’s own word', () => {
  expect(overturned(submitted(2), accepted(2), replied(3), reopened(4, 'street'))).toEqual([]);
  expect(overturned(...refused, judged(4, 'not-fixed'))).toEqual([]);
  expect(overturned(...refused, reopened(4), replied(5), reopened(6, 'street'))).toEqual([]);
  expect(overturned(...refused, judged(4, 'partly'), replied(5), reopened(6, 'street'))).toEqual([]);
  expect(overturned(...refused, reopened(4, 'street'), replied(5), reopened(6, 'city'))).toEqual([on(4)]);
});

test('`cmp/1` counts a refusal once and for all, and whether it was overturned', () => {
  const caseAt = (...events: ComplaintEvent[]) => caseOf(history(...events), on(20), WEEKDAYS);
  expect(caseAt(...refused)).toMatchObject({ declined: on(3), overturned: [] });
  expect(caseAt(...refused, reopened(4, 'street'), replied(5))).toMatchObject({
    declined: on(3),
    overturned: [on(4)],
  });
  expect(caseAt(submitted(2), accepted(2), replied(3))).toMatchObject({ declined: null, overturned: [] });
});
