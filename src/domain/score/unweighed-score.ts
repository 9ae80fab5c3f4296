/** Unweighed score 未能加权的结果: people counted and no number, where no weights meet the margins asked for. */
import type { Evidence } from '../evidence';
import type { Because } from './because';
import { estimateOf, type Estimate } from './estimate';
import { withheld } from './figure';
import { MEASURE_IDS, MEASURES, type MeasureId } from './measure';
import type { Method } from './method';
import type { UnitScore } from './score';
import type { StepTotals } from './step-totals';

const BECAUSE: Because = 'margins-not-met';

export function unweighedScore(
  totals: StepTotals,
  method: Method,
  evidence: Evidence | null,
): Pick<UnitScore, 'estimates' | 'published'> {
  return {
    estimates: ofEach((id): Estimate => {
      const { n, df } = estimateOf(totals, MEASURES[id], method.level);
      return { n, df, estimate: null, standardError: null, neff: null, nStar: null, interval: null };
    }),
    published: {
      methodId: method.id,
      evidence,
      window: null,
      n: null,
      because: BECAUSE,
      figures: ofEach(() => withheld(BECAUSE)),
      distribution: null,
      notScored: BECAUSE,
      verdict: null,
      band: null,
      place: null,
      flags: [],
    },
  };
}

const ofEach = <T>(of: (id: MeasureId) => T): Record<MeasureId, T> =>
  Object.fromEntries(MEASURE_IDS.map((id) => [id, of(id)])) as Record<MeasureId, T>;
