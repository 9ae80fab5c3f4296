import { replyDue, clocksOf, deadlineOf, isOverdue } from '../../../src/domain/complaint/deadlines';
import { complaintSoFar } from '../../../src/domain/complaint/complaint-so-far';
import type { ComplaintEvent } from '../../../src/domain/complaint/complaint-event';
import { workingCalendar } from '../../../src/server/working-calendar';
import { accepted, closed, contacted, declined, endOf, escalated, extended, held, history, judged, released, reopened, replied, started, submitted, take, WEEKDAYS, withdrawn } from './steps'; // prettier-ignore

const deadline = (...events: ComplaintEvent[]) => deadlineOf(history(...events), WEEKDAYS);
const running = (...events: ComplaintEvent[]) =>
  clocksOf(complaintSoFar(history(...events)), WEEKDAYS).map(({ clock, at }) => [clock, at]);

test('one working day to sign in, and meanwhile the reply’s clock runs too', () => {
  expect(running(submitted(2))).toEqual([
    ['accept', endOf(3)],
    ['reply', endOf(11)],
  ]);
  expect(deadline(submitted(6))).toEqual({ clock: 'accept', at: endOf(9) });
});

test('holding a text stops no clock', () => {
  expect(running(submitted(2), held(2))).toEqual(running(submitted(2)));
  expect(running(submitted(2), held(2), released(5))).toEqual(running(submitted(2)));
});

test.each([
  ['enquiry', 5],
  ['ordinary', 11],
  ['complex', 23],
] as const)('an %s is answered by the %ith, counted from its submission', (workload, day) => {
  expect(deadline(submitted(2), accepted(3, workload))).toEqual({ clock: 'reply', at: endOf(day) });
});

test('the first word on the workload stands', () => {
  const passedOn = take(endOf(3), 'community', { kind: 'assigned', to: 'street', words: '归其办理' });
  const again = take(endOf(4), 'street', { kind: 'accepted', workload: 'complex' });
  expect(deadline(submitted(2), accepted(3, 'enquiry'), passedOn, again)).toEqual({ clock: 'reply', at: endOf(5) });
});

test('a deadline that has passed is not moved, and none is moved into the past', () => {
  // On the 12th the seven days are over: calling it complex comes too late.
  expect(deadline(submitted(2), accepted(12, 'complex'))).toEqual({ clock: 'reply', at: endOf(11) });
  expect(deadline(submitted(2), accepted(9, 'enquiry'))).toEqual({ clock: 'reply', at: endOf(11) });
  expect(deadline(submitted(2), accepted(11, 'complex'))).toEqual({ clock: 'reply', at: endOf(23) });
});

test('an extension takes the deadline’s place, and passing on or starting does not', () => {
  expect(deadline(submitted(2), accepted(2), extended(9, 16))).toEqual({ clock: 'reply', at: endOf(16) });
  expect(deadline(submitted(2), accepted(2), started(9, 30))).toEqual({ clock: 'reply', at: endOf(11) });
  expect(deadline(submitted(2), accepted(2), replied(9, 'transferred'))).toEqual({ clock: 'reply', at: endOf(11) });
  expect(deadline(submitted(2), accepted(2), escalated(12, 'street'))).toEqual({ clock: 'reply', at: endOf(11) });
});

test('the resident has seven working days to judge an answer or a refusal', () => {
  expect(running(submitted(2), accepted(2), replied(3))).toEqual([['judge', endOf(12)]]);
  expect(running(submitted(2), declined(3))).toEqual([['judge', endOf(12)]]);
});

test('a bad judgement starts two clocks: one working day to speak with the resident, fifteen to mend it', () => {
  const bad = [submitted(2), accepted(2), replied(3), judged(4, 'not-fixed', 1)];
  expect(running(...bad)).toEqual([
    ['contact', endOf(5)],
    ['mend', endOf(25)],
  ]);
  expect(running(...bad, contacted(5))).toEqual([['mend', endOf(25)]]);
  expect(running(...bad, started(5, 20))).toEqual(running(...bad));
  expect(running(...bad, replied(9))).toEqual([['judge', endOf(18)]]);
  expect(running(...bad, replied(9), judged(10, 'partly', 2))).toEqual([
    ['contact', endOf(11)],
    ['mend', endOf(31)],
  ]);
});

test('what a unit takes up again by itself is mended in fifteen working days', () => {
  expect(running(submitted(2), accepted(2), replied(3), reopened(4))).toEqual([['mend', endOf(25)]]);
});

test('when all is over no clock runs', () => {
  expect(deadline(submitted(2), accepted(2), replied(3), judged(4, 'fixed'))).toBeNull();
  expect(deadline(submitted(2), accepted(2), replied(3), closed(13))).toBeNull();
  expect(deadline(submitted(2), withdrawn(2))).toBeNull();
});

test('the deadline itself is in time', () => {
  const at = endOf(11);
  expect(isOverdue({ clock: 'reply', at }, at)).toBe(false);
  expect(isOverdue({ clock: 'reply', at }, new Date(+at + 1))).toBe(true);
});

test('a complaint of the eve of Spring Festival 2026 is signed in on the make-up Saturday and answered in March', () => {
  const at = (text: string) => new Date(`${text}+08:00`);
  const events = [take(at('2026-02-13T16:00'), 'resident', { kind: 'submitted' })];
  expect(deadlineOf(events, workingCalendar)).toEqual({ clock: 'accept', at: at('2026-02-14T23:59:59.999') });
  // 14, 24, 25, 26, 27, 28 February and 2 March are working days; 15 to 23 February and Sunday 1 March are not.
  expect(replyDue(complaintSoFar(events), workingCalendar)).toEqual(at('2026-03-02T23:59:59.999'));
});
