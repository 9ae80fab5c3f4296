/** Seal text 封存文本: a plan as one line of JSON with its names in order; its SHA-256 is the round's seal 封存指纹. */
import type { RoundPlan } from './round-plan';

/** Characters of a seal in hexadecimal digits that are shown where there is no room for all 64. */
export const SHORT_SEAL = 12;

/** The same for the same plan wherever it is written; moments in ISO 8601, UTC. */
export function sealText(plan: RoundPlan): string {
  const entries = Object.entries(plan as unknown as Record<string, unknown>);
  // `JSON.stringify` writes a moment in ISO 8601 by itself.
  return JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))));
}
