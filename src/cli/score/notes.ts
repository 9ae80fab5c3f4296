/** What is said beside the figures: evidence, weights, flags, and urban less rural. */
import type { Evidence } from '../../domain/evidence';
import { BECAUSE } from '../../domain/score/because';
import { MEASURES } from '../../domain/score/measure';
import type { Method } from '../../domain/score/method';
import type { Flag } from '../../domain/score/published-score';
import { shownDifference, shownMean } from '../../domain/score/rounding';
import type { SettingContrast } from '../../domain/score/setting-contrasts';
import type { SurveyScores, Weighting } from '../../domain/score/survey-scores';
import type { Margins } from '../../domain/statistics/rake';

const EVIDENCE_WORDS: Record<Evidence, string> = {
  invited: 'invited 受邀抽样: drawn at random',
  open: 'open 开放参与，非概率样本: whoever came, no random sample; the intervals are read as if it were one',
  assisted: 'assisted 协助: answered with help or without a known identity; never a headline',
};

export const evidenceLine = (evidence: Evidence | null): string =>
  `Evidence: ${evidence ? EVIDENCE_WORDS[evidence] : 'the file does not say how people came to answer; the intervals suppose a random draw'}.`;

export function weightLines({ deff, trimmed }: Weighting, margins: Margins | null): string[] {
  if (margins === null && !(deff! > 1)) return [];
  const raked = margins ? `, raked to ${Object.keys(margins).join(', ')}` : '';
  const cut = trimmed ? '; some factors were brought inside the bounds, so the margins are met only nearly' : '';
  return [`Weights${raked}: Kish's design effect ${deff!.toFixed(2)}${cut}.`];
}

const flagWords = (method: Method): Record<Flag, string> => ({
  V1: 'a stratum has a single cluster: its spread is unknown and measured from 0',
  W1: `the weights are so unequal that they alone widen the variance more than ${method.kishFlag} times`,
  K1: `more than ${100 * method.dontKnowFlag}% answered 不了解 (do not know); they are in no other figure`,
});

export function flagLines(scores: readonly SurveyScores['whole'][], method: Method): string[] {
  const words = flagWords(method);
  const seen = (Object.keys(words) as Flag[]).filter((flag) =>
    scores.some(({ published }) => published.flags.includes(flag)),
  );
  return seen.length === 0 ? [] : ['', ...seen.map((flag) => `${flag}: ${words[flag]}.`)];
}

export function contrastLines(contrasts: readonly SettingContrast[], otherSettings: readonly string[]): string[] {
  if (contrasts.length === 0 && otherSettings.length > 0) {
    return [
      '',
      `Urban is not compared with rural: the column setting also holds ${otherSettings.slice(0, 5).join(', ')}.`,
    ];
  }
  return contrasts.length === 0
    ? []
    : ['', 'Urban less rural 城乡差', ...contrasts.map((one) => `  ${contrastLine(one)}`)];
}

function contrastLine({ measure, contrast: { n, estimate, interval }, withheld }: SettingContrast): string {
  const { label, kind } = MEASURES[measure];
  const because = withheld ?? (estimate === null ? 'no-answers' : interval === null ? 'one-cluster' : null);
  if (because !== null) return `${label}: ${BECAUSE[because].en}`;
  const shown = (kind === 'share' ? shownDifference : shownMean)(estimate!, interval!);
  return `${label}: ${shown.estimate} points, interval ${shown.lower} to ${shown.upper} (${n[0]} urban, ${n[1]} rural)`;
}
