import { clockStep } from '../../../src/domain/complaint/clock-step';
import type { ComplaintEvent } from '../../../src/domain/complaint/complaint-event';
import { mayFollow } from '../../../src/domain/complaint/may-follow';
import { accepted, assigned, closed, contacted, declined, endOf, escalated, history, judged, on, replied, submitted, take, WEEKDAYS, withdrawn } from './steps'; // prettier-ignore

const due = (now: Date, ...events: ComplaintEvent[]) => {
  const step = clockStep(history(...events), now, WEEKDAYS);
  // What a clock is to do may always follow.
  if (step) expect(mayFollow(events, take(now, 'clock', step), WEEKDAYS)).toBeNull();
  return step;
};

test('silence after an answer or a refusal closes, once the window has passed', () => {
  expect(due(endOf(12), submitted(2), accepted(2), replied(3))).toBeNull();
  expect(due(on(13, '00:00'), submitted(2), accepted(2), replied(3))).toEqual({ kind: 'closed' });
  expect(due(on(13), submitted(2), declined(3))).toEqual({ kind: 'closed' });
});

test('what a unit leaves undone is told to the level above, and three working days later to the next', () => {
  expect(due(endOf(3), submitted(2))).toBeNull();
  expect(due(on(4), submitted(2))).toEqual({ kind: 'escalated', to: 'street' });
  expect(due(endOf(9), submitted(2), escalated(4, 'street'))).toBeNull();
  expect(due(on(10), submitted(2), escalated(4, 'street'))).toEqual({ kind: 'escalated', to: 'district' });
  expect(due(on(28), submitted(2), escalated(4, 'street'), escalated(10, 'district'))).toEqual({
    kind: 'escalated',
    to: 'city',
  });
  const told = [escalated(4, 'street'), escalated(10, 'district'), escalated(28, 'city')];
  expect(due(on(60), submitted(2), ...told)).toBeNull();
});

test('a department is below district and city', () => {
  expect(due(on(12), submitted(2), accepted(2), assigned(2, 'department'))).toEqual({
    kind: 'escalated',
    to: 'district',
  });
});

test('a bad judgement nobody called about goes up on the second working day', () => {
  const bad = [submitted(2), accepted(2), replied(3), judged(4, 'not-fixed', 1)];
  expect(due(on(6), ...bad)).toEqual({ kind: 'escalated', to: 'street' });
  expect(due(on(6), ...bad, contacted(5))).toBeNull();
  expect(due(on(26), ...bad, contacted(5))).toEqual({ kind: 'escalated', to: 'street' });
});

test('where all is over nothing is to happen', () => {
  expect(due(on(60), submitted(2), withdrawn(3))).toBeNull();
  expect(due(on(60), submitted(2), accepted(2), replied(3), closed(13))).toBeNull();
  expect(due(on(60), submitted(2), accepted(2), replied(3), judged(4, 'fixed'))).toBeNull();
});
