/** Unit 测评单位: a community, or a division above it, as it is scored. */
import type { StepTotals } from './step-totals';

export interface Unit {
  /** Place of the unit above in the list, before this one; -1 for the top. */
  parent: number;
  /** Read several times and not kept: of a country, each community's may be found anew from its cells each time. */
  readonly totals: StepTotals;
  /** Residents or dwellings, where known: a small unit is scored from a smaller sample. */
  population: number | null;
}
