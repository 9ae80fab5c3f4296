/** Same step 同一操作: whether what is asked again is what was taken before under its id. */
import type { ComplaintStep } from '../domain/complaint/complaint-event';
import type { StoredEvent } from './store/complaint-events';

/** Who and when, and what the server found itself, which a later look might find otherwise. */
const NOT_ASKED = new Set(['at', 'by', 'unit', 'request', 'account', 'ofSameResident', 'ofCity']);

export const isSameStep = (step: ComplaintStep, event: StoredEvent | undefined): boolean =>
  event !== undefined && asked(step) === asked(event);

const asked = (step: object): string => JSON.stringify(step, inOrder);

/** PostgreSQL keeps an object's names in an order of its own. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([name]) => !NOT_ASKED.has(name));
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
