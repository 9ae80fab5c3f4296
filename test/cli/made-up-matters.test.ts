/** The demonstration's complaints: made up, marked, and such as could have happened, whenever they are made. */
import { makeUpDepartment } from '../../src/cli/demonstration/made-up-department';
import { makeUpDuties } from '../../src/cli/demonstration/made-up-duties';
import { makeUpMatters } from '../../src/cli/demonstration/made-up-matters';
import type { ComplaintEvent } from '../../src/domain/complaint/complaint-event';
import { mayFollow } from '../../src/domain/complaint/may-follow';
import { runClocks } from '../../src/server/run-clocks';
import { eventsOf } from '../../src/server/store/complaint-events';
import { findDivision, saveDivisions } from '../../src/server/store/divisions';
import { COMMUNITY, makeWorld, outputOf, type World } from '../setup/world';

let world: World;

beforeEach(async () => {
  world = await makeWorld();
  const known = (await findDivision(world.db, COMMUNITY))!;
  await saveDivisions(world.db, [{ ...known, code: '320404006007', name: '西新桥三村社区居委会' }]);
});
afterEach(() => world.close());

const made = async (now: string) => {
  world.at(now);
  await makeUpDuties(world.services, '3204');
  for (let twice = 0; twice < 2; twice += 1) {
    await makeUpDepartment(world.services);
    await makeUpMatters(world.services, COMMUNITY);
  }
  const rows = await world.db.query<{ community: string; id: string; body: string }>('select community, id, body from complaint');
  return rows;
}; // prettier-ignore

const MOMENTS = [
  ['a Wednesday', '2026-11-18T10:00:00+08:00'],
  ['a Sunday', '2026-11-22T22:00:00+08:00'],
  ['the Spring Festival', '2027-02-08T00:30:00+08:00'],
] as const;

test.each(MOMENTS)('on %s every step could have followed the one before, and the clocks have nothing left to do', async (_, now) => {
  for (const { community, id, body } of await made(now)) {
    expect(body).toContain('（演示）');
    const past: ComplaintEvent[] = [];
    for (const event of await eventsOf(world.db, community, id)) {
      expect([body, event.kind, mayFollow(past, event, world.services.calendar)]).toEqual([body, event.kind, null]);
      if ('words' in event) expect(event.words).toContain('（演示）');
      past.push(event);
    }
    expect(+past.at(-1)!.at).toBeLessThanOrEqual(+new Date(now));
  }
  expect(await runClocks(world.services)).toBe(0);
}); // prettier-ignore

test('there is something in every queue of a street, and something to do for everybody', async () => {
  await made('2026-11-18T10:00:00+08:00');
  const list = async (session: string) =>
    outputOf<'listComplaints'>(await world.call('listComplaints', { queue: 'mine' }, { session }));
  const street = await list(await world.sessionOf('official', '320404006'));
  for (const [queue, count] of Object.entries(street.counts)) expect([queue, count > 0]).toEqual([queue, true]);
  const due = await list(await world.sessionOf('staff', '320404006007'));
  expect([due.dueToday, due.counts.mine]).toEqual([1, 1]);
  const [{ id }] = (await world.db.query<{ id: string }>('select id from department')) as [{ id: string }];
  expect(await world.db.query('select from complaint_standing where department = $1 and open', [id])).toHaveLength(1);
});
