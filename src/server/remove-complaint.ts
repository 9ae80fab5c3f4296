/** Removal 删除: takes out everything a resident gave with a complaint. One that is open still is withdrawn by it. */
import { residentMay } from '../domain/complaint/may-follow';
import type { Services } from './context';
import { appendEvents, eventsOf } from './store/complaint-events';
import { eraseComplaint, type Complaint } from './store/complaints';

/** Safe to call again. */
export async function removeComplaint(services: Services, { community, id, photos }: Complaint): Promise<void> {
  const { db } = services;
  const now = services.now();
  for (let appended = false; !appended;) {
    const events = await eventsOf(db, community, id);
    if (!residentMay(events, now, services.calendar).withdraw) break;
    const at = new Date(Math.max(+now, ...events.map((earlier) => +earlier.at)));
    const withdrawn = { kind: 'withdrawn', at, by: 'resident' } as const;
    appended = await appendEvents(db, community, id, events.length, [withdrawn], null);
  }
  // The pictures first: while the row names them, whoever asks again can finish what was begun.
  const kept = photos.filter((photo) => !photo.startsWith('cloud://'));
  await Promise.all(kept.map((photo) => services.photos.remove(photo)));
  await eraseComplaint(db, community, id, now);
}
