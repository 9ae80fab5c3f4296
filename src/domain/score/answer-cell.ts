/** Answer cell 答卷格: people of one survey whom the design does not tell apart, counted by the step they chose. */
import type { StepCounts } from './step-counts';

export interface AnswerCell {
  /** Stratum of the design; communities drawn from one by one are strata of a city. */
  stratum: string;
  /** First-stage cluster, read within the stratum; `null` where everybody was drawn, or came, alone. */
  cluster: string | null;
  /** Base weight of each person, 1 / inclusion probability, 1e-100..1e100; 1 for evidence `open`. */
  weight: number;
  counts: Readonly<StepCounts>;
  /** People of the cell who answered other items but skipped this one; they stay in the design. */
  missing: number;
}

/** Calibration 校准 of the cells' weights, as `weigh` finds it. */
export interface Calibration {
  /** One a cell, in the order of the cells: final weight = base weight × factor. */
  factors: readonly number[];
  /** The category of each cell in every margin. */
  categories: readonly Readonly<Record<string, string>>[];
}
