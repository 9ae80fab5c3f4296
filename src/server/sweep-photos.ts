/** Sweep 清理: photos whose complaint never came are not kept for ever. */
import type { Services } from './context';
import { dropLeftPhoto, photosLeftSince } from './store/complaint-photos';

/** A phone may be without network for two weeks between a photo and its complaint; after that it sends the photo again. */
const LEFT_FOR_DAYS = 30;

const DAY_IN_MS = 86_400_000;

/** @returns how many were removed */
export async function sweepPhotos({ db, photos, now }: Pick<Services, 'db' | 'photos' | 'now'>): Promise<number> {
  const left = await photosLeftSince(db, new Date(+now() - LEFT_FOR_DAYS * DAY_IN_MS));
  let removed = 0;
  for (const photo of left) {
    // The picture goes before its row is seen to be gone, so that one sent anew meanwhile is not taken for the old one.
    await db.transaction(async (queries) => {
      if (!(await dropLeftPhoto(queries, photo))) return;
      await photos.remove(photo.id);
      removed += 1;
    });
  }
  return removed;
}

/** Now and every day. @returns what ends it, after a sweep under way */
export function sweepDaily(services: Services): () => Promise<unknown> {
  const sweep = () =>
    sweepPhotos(services).catch((fault: unknown) =>
      services.report({ operation: 'sweepPhotos', kind: fault instanceof Error ? fault.name : typeof fault, at: [] }),
    );
  let running = sweep();
  const timer = setInterval(() => void (running = sweep()), DAY_IN_MS);
  return () => {
    clearInterval(timer);
    return running;
  };
}
