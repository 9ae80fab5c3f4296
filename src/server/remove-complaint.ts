/** Removal 删除: takes out everything a resident gave with a complaint. One that is open still is withdrawn by it. */
import type { Services } from './context';
import { eraseComplaint, type Complaint } from './store/complaints';
import { takeSteps } from './take-steps';

const RESIDENT = { by: 'resident', unit: null, account: null, request: null } as const;

/** Safe to call again. */
export async function removeComplaint(services: Services, complaint: Complaint): Promise<void> {
  const { community, id, photos } = complaint;
  // One that is over cannot be withdrawn, and need not be.
  await takeSteps(services, complaint, RESIDENT, [{ kind: 'withdrawn' }]);
  // The pictures first: while the row names them, whoever asks again can finish what was begun.
  const kept = photos.filter((photo) => !photo.startsWith('cloud://'));
  await Promise.all(kept.map((photo) => services.photos.remove(photo)));
  await eraseComplaint(services.db, community, id, services.now());
}
