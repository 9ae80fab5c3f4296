/** Steps of a unit for tests that begin after them. */
import type { ComplaintEvent, ComplaintStep } from '../../src/domain/complaint/complaint-event';
import { standingOf } from '../../src/domain/complaint/standing';
import { appendEvents, type Named, type StoredEvent } from '../../src/server/store/complaint-events';
import { findByReference } from '../../src/server/store/complaints';
import { takeSteps, type Taking } from '../../src/server/take-steps';
import type { World } from './world';

/** @throws Error where it may not follow */
export async function unitTakes(
  world: World,
  reference: string,
  step: ComplaintStep,
  by: Taking['by'] = 'community',
  unit: string | null = null,
): Promise<void> {
  const complaint = await findByReference(world.db, reference);
  if (!complaint) throw new Error(`There is no complaint ${reference}`);
  const { fault } = await takeSteps(world.services, complaint, { by, unit, account: null, request: null }, [step]);
  if (fault !== null) throw new Error(`${step.kind} may not follow: ${fault}`);
}

/** Puts events into the store without asking whether they may follow. */
export const append = (world: World, named: Named, before: readonly StoredEvent[], events: readonly ComplaintEvent[]) =>
  appendEvents(world.db, named, {
    after: before.length,
    events,
    standing: standingOf([...before, ...events], world.services.calendar),
    request: null,
    account: null,
  });
