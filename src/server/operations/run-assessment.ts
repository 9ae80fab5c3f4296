import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { noComplaintCounts } from '../../domain/complaint/complaint-counts';
import { complaintMetrics, type ComplaintMetrics } from '../../domain/complaint/complaint-metrics';
import { periodWindow } from '../../domain/complaint/metrics-period';
import { lineage } from '../../domain/division';
import { headlineEvidence } from '../../domain/evidence';
import { currentRound } from '../../domain/round';
import { compileScheme } from '../../domain/scheme/compile-scheme';
import type { IndicatorResult } from '../../domain/scheme/indicator-points';
import { runScheme, type CommunityTotal } from '../../domain/scheme/run-scheme';
import type { Indicator } from '../../domain/scheme/scheme';
import type { Figure } from '../../domain/score/figure';
import type { MeasureId } from '../../domain/score/measure';
import type { PublishedScore } from '../../domain/score/published-score';
import type { Context } from '../context';
import { cohortCounts } from '../store/complaint-metrics';
import { divisionsWithin, findDivision } from '../store/divisions';
import { roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';

const LEVEL = 0.95;
/** Digits of a community's code. */
const COMMUNITY_DIGITS = 12;

/** The complaint figures a scheme may rest on. */
const OUTCOMES: Readonly<Record<string, keyof ComplaintMetrics>> = {
  'cmp.confirmed-fixed/1': 'confirmedFixed',
  'cmp.confirmed-fixed-of-due/1': 'confirmedFixedOfDue',
  'cmp.satisfied/1': 'satisfied',
  'cmp.satisfied-again/1': 'satisfiedAgain',
};

/** Of published figures only: nothing follows from a total that does not follow from them. */
export async function runAssessment(
  { scheme: file }: Input<'runAssessment'>,
  context: Context,
): Promise<Output<'runAssessment'> | Refusal> {
  const { db } = context;
  const compiled = compileScheme(file);
  if (compiled.outcome !== 'runnable') return refuse('scheme-not-runnable');
  const { scheme } = compiled;
  const region = await findDivision(db, scheme.region);
  if (!region) return refuse('division-unknown');
  const now = context.now();
  const round = currentRound(await roundsOver(db, lineage(region.code)), now);
  if (!round) return refuse('no-round');
  if (scheme.evidence !== headlineEvidence(round.sampled)) return refuse('scheme-not-runnable');

  const communities = await divisionsWithin(db, region.code, 'community');
  const figures = await context.figures.of(db, round);
  const window = periodWindow('twelve-months', now);
  const counts = await cohortCounts(db, { region: region.code, digits: COMMUNITY_DIGITS, window, now });
  const resultOf = (community: string, { measure, item }: Indicator): IndicatorResult | null => {
    if (item !== null)
      return surveyed(figures.items.get(item)?.[figures.place.get(community) ?? -1], measure as MeasureId);
    const outcome = OUTCOMES[measure];
    if (!outcome) return null;
    return confirmed(complaintMetrics(counts.get(community) ?? noComplaintCounts(), window, LEVEL)[outcome]);
  };
  const indicators = scheme.blocks.flatMap((block) => block.indicators);
  const totals = runScheme(
    scheme,
    communities.map(({ code }) => ({
      community: code,
      results: Object.fromEntries(
        indicators.flatMap((indicator) => {
          const result = resultOf(code, indicator);
          return result ? [[indicator.id, result]] : [];
        }),
      ),
    })),
  );
  return {
    region: placeOf(region),
    round: roundView(round),
    methodId: scheme.methodId,
    evidenceWords: scheme.evidenceWords,
    communities: totals.map(({ total, parts }, i) => ({
      division: placeOf(communities[i]!),
      total: totalView(total),
      verdicts: parts.flatMap(({ indicator, result }) =>
        result.kind !== 'none' && result.verdict ? [{ indicator, verdict: result.verdict }] : [],
      ),
    })),
  };
}

const missing = (because: string | null): IndicatorResult => ({
  estimate: null,
  standardError: null,
  interval: null,
  because,
});

/** A figure told by a limit counts as the limit: the same for every count it allows. */
function surveyed(score: PublishedScore | undefined, measure: MeasureId): IndicatorResult {
  if (!score) return missing('no-answers');
  if (score.notScored) return missing(score.notScored);
  const { estimate, interval, limit, because }: Figure = score.figures[measure];
  if (because !== null) return missing(because);
  const whole = measure === 'sat.mean/1' ? 100 : 1;
  return {
    estimate: (estimate ?? limit.share) / whole,
    standardError: null,
    interval: { lower: interval.lower / whole, upper: interval.upper / whole },
    because: null,
  };
}

const confirmed = (figure: ComplaintMetrics[keyof ComplaintMetrics]): IndicatorResult =>
  'estimate' in figure && figure.estimate !== null
    ? { estimate: figure.estimate, standardError: null, interval: figure.interval, because: null }
    : missing(figure.because);

function totalView(total: CommunityTotal['total']): Output<'runAssessment'>['communities'][number]['total'] {
  switch (total.kind) {
    case 'number': {
      const { kind, estimate, standardError, interval } = total;
      return { kind, estimate, standardError, interval };
    }
    case 'range': {
      const { kind, range, standardError, interval, because } = total;
      return { kind, range, standardError, interval, because };
    }
    case 'none':
      return { kind: 'none', because: total.because };
  }
}
