/** Removal 删除: takes out everything a resident gave with a complaint. One that is open still is withdrawn by it. */
import { mayFollow } from './complaint-standing';
import type { Services } from './context';
import { appendEvents, eventsOf } from './store/complaint-events';
import { eraseComplaint, type Complaint } from './store/complaints';

/** Safe to call again. */
export async function removeComplaint(services: Services, { community, id, photos }: Complaint): Promise<void> {
  const { db } = services;
  const at = services.now();
  for (let appended = false; !appended;) {
    const events = await eventsOf(db, community, id);
    if (!mayFollow(events, { kind: 'withdrawn' })) break;
    const withdrawn = { kind: 'withdrawn', at, by: 'resident' } as const;
    appended = await appendEvents(db, community, id, events.length, [withdrawn], null);
  }
  // The pictures first: while the row names them, whoever asks again can finish what was begun.
  const kept = photos.filter((photo) => !photo.startsWith('cloud://'));
  await Promise.all(kept.map((photo) => services.photos.remove(photo)));
  await eraseComplaint(db, community, id, at);
}
