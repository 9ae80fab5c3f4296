/** Run a scheme 计算考核总分: the total of each community, 0..100, with its error, or the reason why it has none. */
import type { Interval } from '../statistics/wilson';
import { indicatorPoints, REACH, type IndicatorPoints, type IndicatorResult } from './indicator-points';
import type { OwnReason } from './reason-words';
import type { Indicator, Provenance, Scheme } from './scheme';
import { totalError, type Correlation, type KnownCovariance } from './total-error';
import { WHOLE } from './rules/exact-sum';

export interface CommunityResults {
  /** Division code. */
  community: string;
  /** By the id of the indicator. */
  results: Readonly<Record<string, IndicatorResult>>;
  /** Where pairs are missing, indicators of one source are taken to move together. */
  covariances?: readonly KnownCovariance[];
}

export interface IndicatorReason {
  indicator: string;
  /** `OwnReason`, or the reason that came with the figure. */
  because: string;
}

export type Total =
  | {
      kind: 'number';
      estimate: number;
      standardError: number;
      interval: Interval;
      correlation: Correlation;
      because: null;
    }
  /** Between the targets not met and met; `interval` also holds the error of the other indicators. */
  | {
      kind: 'range';
      estimate: null;
      range: Interval;
      standardError: number;
      interval: Interval;
      correlation: Correlation;
      because: IndicatorReason[];
    }
  /** 未评: neither zero nor last. */
  | { kind: 'none'; estimate: null; because: IndicatorReason[] };

export interface CommunityTotal extends Provenance {
  community: string;
  total: Total;
  parts: { indicator: string; basisPoints: number; result: IndicatorPoints }[];
}

/**
 * In the order given: totals are not a ranking.
 * @throws RangeError for a figure that cannot be one, or of an indicator the scheme does not have
 */
export function runScheme(scheme: Scheme, communities: readonly CommunityResults[]): CommunityTotal[] {
  const indicators = scheme.blocks.flatMap((block) => block.indicators);
  const ids = new Set(indicators.map(({ id }) => id));
  const { methodId, evidence, evidenceWords } = scheme;
  return communities.map(({ community, results, covariances = [] }) => {
    const stray = [...Object.keys(results), ...covariances.flatMap(({ between }) => between)].find(
      (id) => !ids.has(id),
    );
    if (stray !== undefined) throw new RangeError(`the scheme has no indicator ${stray}`);
    const parts = indicators.map((indicator) => ({
      indicator,
      result: indicatorPoints(indicator, Object.hasOwn(results, indicator.id) ? results[indicator.id] : undefined),
    }));
    return {
      community,
      methodId,
      evidence,
      evidenceWords,
      total: totalOf(
        parts.filter(({ indicator }) => indicator.basisPoints > 0),
        covariances,
      ),
      parts: parts.map(({ indicator: { id, basisPoints }, result }) => ({ indicator: id, basisPoints, result })),
    };
  });
}

interface Part {
  indicator: Indicator;
  result: IndicatorPoints;
}

function totalOf(parts: readonly Part[], covariances: readonly KnownCovariance[]): Total {
  const missing = parts.flatMap(({ indicator: { id }, result }) =>
    result.kind === 'none' ? [{ indicator: id, because: result.because }] : [],
  );
  if (missing.length > 0) return { kind: 'none', estimate: null, because: missing };
  const undetermined = parts.filter(({ result }) => result.kind === 'undetermined');
  const lower = hundredths(parts.map(({ indicator, result }) => indicator.basisPoints * (result.points ?? 0)));
  const upper = hundredths(parts.map(({ indicator, result }) => indicator.basisPoints * (result.points ?? 1)));
  const { standardError, correlation } = totalError(parts.flatMap(errorTerm), covariances);
  const interval = {
    lower: Math.max(0, lower - REACH * standardError),
    upper: Math.min(100, upper + REACH * standardError),
  };
  if (undetermined.length === 0) {
    return { kind: 'number', estimate: lower, standardError, interval, correlation, because: null };
  }
  const reason: OwnReason = 'target-undetermined';
  const because = undetermined.map(({ indicator: { id } }) => ({ indicator: id, because: reason }));
  return { kind: 'range', estimate: null, range: { lower, upper }, standardError, interval, correlation, because };
}

/** Basis points times shares, as points of 100; summed before dividing, so that all points together are exactly 100. */
const hundredths = (terms: readonly number[]): number =>
  Math.min(100, terms.reduce((sum, term) => sum + term, 0) / (WHOLE / 100));

const errorTerm = ({ indicator: { id, source, basisPoints, better, rule }, result }: Part) =>
  result.kind === 'points' && rule.kind === 'proportional'
    ? [
        {
          id,
          source,
          factor: ((better === 'lower' ? -1 : 1) * basisPoints) / (WHOLE / 100),
          standardError: result.standardError,
        },
      ]
    : [];
