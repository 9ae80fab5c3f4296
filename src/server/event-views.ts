/** Event views 办理经过: what has happened to a complaint, as its resident and its units read it. */
import type { EventView } from '../contract/read-complaint';
import { isUnit } from '../domain/complaint/unit-level';
import type { StoredEvent } from './store/complaint-events';
import { unitNames } from './unit-names';
import type { Queries } from './store/database';

/** @param show the address of a photo */
export async function eventViews(
  db: Queries,
  community: string,
  events: readonly StoredEvent[],
  show: (photo: string) => string,
): Promise<EventView[]> {
  const departments = events.flatMap((event) => [event.unit, 'department' in event ? event.department : null]);
  const { nameOf } = await unitNames(db, [community], departments);
  const unitName = ({ by, unit }: StoredEvent) => (isUnit(by) ? nameOf(community, by, unit ?? null) || null : null);
  const toName = (event: StoredEvent) => {
    if (event.kind === 'assigned') return nameOf(community, event.to, event.department ?? null) || null;
    return event.kind === 'escalated' ? nameOf(community, event.to, null) || null : null;
  };
  return events.map((event) => ({
    kind: event.kind,
    at: event.at.toISOString(),
    by: event.by,
    unit: unitName(event),
    to: toName(event),
    words: 'words' in event ? event.words : null,
    until: 'until' in event ? event.until.toISOString() : null,
    outcome: 'outcome' in event ? event.outcome : null,
    verdict: 'verdict' in event ? event.verdict : null,
    photos: 'photos' in event ? event.photos.map(show) : [],
  }));
}
