/** Lives of complaints as the store keeps them, told by their events alone. */
import { createHash } from 'node:crypto';
import { accepted, judged, replied, submitted } from '../domain/complaint/steps';
import type { Category } from '../../src/domain/complaint/category';
import type { Verdict } from '../../src/domain/complaint/complaint-case';
import type { ComplaintEvent } from '../../src/domain/complaint/complaint-event';
import { standingOf } from '../../src/domain/complaint/standing';
import type { WorkingCalendar } from '../../src/domain/complaint/working-days';
import { addComplaint } from '../../src/server/store/complaints';
import { uuidFrom } from '../../src/server/uuid-from';
import type { World } from './world';

export const uuidOf = (name: string): string => uuidFrom(createHash('sha256').update(name, 'utf8').digest());

export interface StoredLife {
  community: string;
  category: Category;
  events: readonly ComplaintEvent[];
}

/** @param name of its own for each */
export async function storeLife(
  world: World,
  name: string,
  life: StoredLife,
  calendar: WorkingCalendar,
): Promise<void> {
  const { community, category, events } = life;
  const id = uuidOf(name);
  await addComplaint(world.db, {
    community,
    id,
    reference: name,
    complainant: null,
    category,
    body: '楼道灯不亮',
    location: null,
    contact: null,
    notify: null,
    photos: [],
    fingerprint: createHash('sha256').update(id).digest(),
    at: events[0]!.at,
    events,
    standing: standingOf(events, calendar),
  });
}

/** Of the first half of November 2026, each answered in time; of every four residents three say that it is fixed. */
export async function storeHandled(world: World, community: string, times: number): Promise<void> {
  const events = (verdict: Verdict) => [submitted(2), accepted(2), replied(3), judged(4, verdict, verdict === 'fixed' ? 5 : 2)]; // prettier-ignore
  for (let number = 0; number < times; number += 1) {
    const life = { community, category: 'noise' as const, events: events(number % 4 === 0 ? 'not-fixed' : 'fixed') };
    await storeLife(world, `handled ${community} ${number}`, life, world.services.calendar);
  }
}
