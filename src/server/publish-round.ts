/** Publishing 公布: opens a closed round's figures to everybody, as one release that never changes. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json';
import type { Round } from '../domain/round';
import { releaseDocument } from './release-document';
import { computeFigures } from './round-figures';
import type { Queries } from './store/database';
import { divisionsOf } from './store/divisions';
import { addRelease, latestRelease } from './store/releases';
import { publish } from './store/rounds';

/**
 * In one transaction with whatever it follows from. Published once, a round stays as it is.
 * @param correction what changed since the release before, in words: makes a further release, which names that one
 * @returns whether it was not published before
 */
export async function publishRound(
  db: Queries,
  round: Round,
  now: Date,
  correction: string | null = null,
): Promise<boolean> {
  const isNew = await publish(db, round.id, now);
  const before = await latestRelease(db, round.id);
  if (before && correction === null) return isNew;
  if (!before && correction !== null) throw new RangeError('only what was released can be corrected');
  const [figures, divisions] = await Promise.all([computeFigures(db, round), divisionsOf(db, round.region)]);
  const { header, divisions: parts } = releaseDocument(round, figures, divisions);
  const number = (before?.number ?? 0) + 1;
  const previous = before?.sha256.toString('hex') ?? null;
  const at = now.toISOString();
  const document = canonicalJson({ ...header, number, publishedAt: at, correction, previous, divisions: parts });
  const sha256 = createHash('sha256').update(document, 'utf8').digest();
  const byCode = new Map(parts.map((part) => [part.code, canonicalJson(part)]));
  await addRelease(db, { round: round.id, number, at: now, correction, document, sha256 }, byCode);
  return isNew;
}
