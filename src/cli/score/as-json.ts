/** The scores of a file as JSON: every number in full precision, and beside it what of it may be published. */
import { BECAUSE, type Because } from '../../domain/score/because';
import type { Estimate } from '../../domain/score/estimate';
import type { PublishedScore } from '../../domain/score/published-score';
import type { SettingContrast } from '../../domain/score/setting-contrasts';
import type { SurveyScores } from '../../domain/score/survey-scores';
import type { FileScores } from './file-scores';

export function asJson({ file, rows, by, method, margins, surveys }: FileScores): string {
  const scores = {
    methodId: method.id,
    level: method.level,
    file,
    rows,
    by,
    margins: margins && Object.keys(margins),
    weighting: surveys.map(({ evidence, weighting: { n, deff, trimmed, because } }) => ({
      evidence,
      n,
      kish: { deff, effective: deff && n / deff },
      trimmed,
      because: worded(because),
    })),
    groups: surveys.flatMap((survey) => [
      entry(survey, null, survey.whole),
      ...survey.groups.map(({ name, score }) => entry(survey, name, score)),
    ]),
    contrasts: surveys.flatMap(({ evidence, contrasts }) =>
      contrasts.map((contrast) => ({ evidence, ...contrastEntry(contrast) })),
    ),
    triage: surveys.map(({ evidence, triage }) => ({
      evidence,
      label: TRIAGE_LABEL,
      groups:
        triage?.map(({ name, triage: { estimate, interval, belowMean, shrink } }) => ({
          group: name,
          estimate,
          ...interval,
          belowMean,
          shrink,
        })) ?? null,
    })),
  };
  return JSON.stringify(scores, null, 2);
}

const TRIAGE_LABEL = {
  zh: '模型估计，仅用于确定先看哪里，不是得分；为空表示各组差异不超过偶然',
  en: "a model's estimate, for where to look first, never a score; null where the groups differ no more than by chance",
};

const worded = (because: Because | null) => because && { code: because, ...BECAUSE[because] };

const entry = (
  { evidence, weighting }: SurveyScores,
  group: string | null,
  { estimates, published }: SurveyScores['whole'],
) => ({
  group,
  evidence,
  estimate: mapValues(estimates, (estimate) => estimateEntry(estimate, weighting.because)),
  published: publishedEntry(published),
});

function estimateEntry(
  { estimate, standardError, n, neff, nStar, df, interval }: Estimate,
  notWeighed: Because | null,
) {
  const because = estimate === null ? (notWeighed ?? 'no-answers') : interval === null ? 'one-cluster' : null;
  return { estimate, standardError, n, neff, nStar, df, ...limits(interval), because: worded(because) };
}

const publishedEntry = (published: PublishedScore) => ({
  ...published,
  because: worded(published.because),
  notScored: worded(published.notScored),
  figures: mapValues(published.figures, (figure) => ({ ...figure, because: worded(figure.because) })),
});

function contrastEntry({ measure, contrast, withheld }: SettingContrast) {
  const { n, estimate, standardError, df, interval } = contrast;
  const because = estimate === null ? 'no-answers' : interval === null ? 'one-cluster' : null;
  return {
    measure,
    of: 'urban',
    less: 'rural',
    n: { urban: n[0], rural: n[1] },
    estimate,
    standardError,
    df,
    ...limits(interval),
    because: worded(because),
    withheld: worded(withheld),
  };
}

const limits = (interval: Estimate['interval']) => ({ lower: interval?.lower ?? null, upper: interval?.upper ?? null });

const mapValues = <K extends string, A, B>(record: Readonly<Record<K, A>>, of: (value: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, of(value)])) as Record<K, B>;
