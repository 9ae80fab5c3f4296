/** Whatever anybody attempts: whose a matter is, where it may go, and that no clock is lost on the way. */
import { complaintSoFar } from '../../../src/domain/complaint/complaint-so-far';
import type { ComplaintEvent } from '../../../src/domain/complaint/complaint-event';
import { clocksOf, replyDue } from '../../../src/domain/complaint/deadlines';
import { isAbove, isUnit, UNIT_LEVELS, type UnitLevel } from '../../../src/domain/complaint/unit-level';
import { assignable, unitMay } from '../../../src/domain/complaint/unit-may';
import { holds } from './lives';
import { WEEKDAYS } from './steps';

/** Told from the events alone, in other words than the code's. */
const lastAssigned = (events: readonly ComplaintEvent[]) => events.findLast((event) => event.kind === 'assigned');

test('whose it is follows from the last transfer, and a department acts on what was passed on to it alone', () => {
  const departments = new Set<unknown>();
  holds((events, before) => {
    const soFar = complaintSoFar(events);
    const last = lastAssigned(events);
    expect(soFar.owner).toBe(last?.to ?? 'community');
    expect(soFar.department).toBe(last?.department ?? null);
    expect(soFar.owner === 'department').toBe(soFar.department !== null);
    const { kind, by, unit, ...step } = events.at(-1)!;
    expect(by === 'department').toBe(unit !== undefined);
    if (by !== 'department') return;
    departments.add(unit);
    const first = before.find((event) => event.kind === 'accepted')?.unit;
    const allowed = [lastAssigned(before)?.department, kind === 'contacted' ? first : undefined];
    if (!('repeats' in step)) expect(allowed).toContain(unit);
  });
  expect(departments.size).toBe(3);
});

test('every transfer goes to another unit and says why; no transfer and no joining moves or stops a clock', () => {
  let transfers = 0;
  holds((events, before) => {
    const event = events.at(-1)!;
    const answersNothing =
      event.kind === 'replied' &&
      (event.outcome === 'transferred' || (event.outcome === 'joined' && !event.ofSameResident));
    if (event.kind !== 'assigned' && !answersNothing) return;
    transfers += 1;
    expect(event.words.trim()).not.toBe('');
    const [was, is] = [complaintSoFar(before), complaintSoFar(events)];
    expect(clocksOf(is, WEEKDAYS)).toEqual(clocksOf(was, WEEKDAYS));
    expect(replyDue(is, WEEKDAYS)).toEqual(replyDue(was, WEEKDAYS));
    if (event.kind === 'assigned') expect([is.owner, is.department]).not.toEqual([was.owner, was.department]);
    else expect(is.state).toBe(was.state);
  });
  expect(transfers).toBeGreaterThan(50);
});

test('the first receiver stays for ever', () => {
  holds((events) => {
    const { firstReceiver, firstDepartment } = complaintSoFar(events);
    const first = events.find((event) => event.kind === 'accepted');
    expect([firstReceiver, firstDepartment]).toEqual(first ? [first.by, first.unit ?? null] : [null, null]);
  });
});

test('every step that asks for a reason has one in words; «not our duty» names what communities were relieved of', () => {
  const grounds = new Set<string>();
  holds((events) => {
    const event = events.at(-1)!;
    if (/^(declined|assigned|replied|extended|reopened)$/.test(event.kind)) {
      expect('words' in event && event.words.trim()).toBeTruthy();
    }
    if (event.kind !== 'declined') return;
    grounds.add(event.ground);
    if (event.ground === 'not-our-duty') expect(event.duty?.list).toBe('relieved');
  });
  expect(grounds.size).toBe(3);
});

test('what runs out is told one level higher each time', () => {
  const told = new Set<string>();
  holds((events, before) => {
    const event = events.at(-1)!;
    if (event.kind !== 'escalated') return;
    const { owner, escalated } = complaintSoFar(before);
    const above = UNIT_LEVELS.filter((level) => isAbove(level, owner) && (!escalated || isAbove(level, escalated.to)));
    expect(event.to).toBe(above.sort((a, b) => (isAbove(a, b) ? 1 : -1))[0]);
    told.add(event.to);
  });
  expect([...told].sort()).toEqual(['city', 'district', 'street']);
});

test('only a unit above overturns a refusal, and once', () => {
  let seen = 0;
  holds((events, before) => {
    const [was, is] = [complaintSoFar(before.length ? before : events), complaintSoFar(events)];
    expect(is.overturned.length).toBeLessThanOrEqual(1);
    if (is.overturned.length === was.overturned.length) return;
    seen += 1;
    const event = events.at(-1)!;
    expect(event.kind).toBe('reopened');
    expect(isAbove(event.by as UnitLevel, was.owner)).toBe(true);
    expect(events.some(({ kind }) => kind === 'declined')).toBe(true);
  });
  expect(seen).toBeGreaterThan(0);
});

test('a page offers whatever units did, and offers levels only where passing on is offered', () => {
  holds((events, before) => {
    const event = events.at(-1)!;
    if (!isUnit(event.by) || ('repeats' in event && event.repeats)) return;
    const may = unitMay(before, event, event.at, WEEKDAYS);
    expect(may).toContain(event.kind);
    const levels = assignable(before, event, event.at, WEEKDAYS);
    expect(levels.length > 0).toBe(may.includes('assigned'));
    if (event.kind === 'assigned') expect(levels).toContain(event.to);
  });
});
