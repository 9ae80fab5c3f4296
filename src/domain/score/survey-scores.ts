/** Survey scores 调查测评结果: one survey of counted cells, weighed and scored, as a whole and by group. */
import type { Evidence } from '../evidence';
import type { Margins } from '../statistics/rake';
import type { SurveyCell } from '../survey-table';
import type { Because } from './because';
import { peopleIn } from './category-totals';
import { HEADLINE_MEASURE } from './measure';
import type { Method } from './method';
import { scoreTree, type UnitScore } from './score';
import { settingContrasts, type SettingContrast } from './setting-contrasts';
import { totalsByGroup } from './totals-by-group';
import { triageOf, type Triage } from './triage';
import { unweighedScore } from './unweighed-score';
import { weigh } from './weighting';

type Score = Pick<UnitScore, 'estimates' | 'published'>;

export interface SurveyScores {
  evidence: Evidence | null;
  weighting: Weighting;
  whole: Score;
  /** By code point of their names; '' for those whose group the file does not tell. */
  groups: { name: string; score: Score }[];
  contrasts: SettingContrast[];
  /** Of the groups that tell anything; `null` where they differ no more than chance makes them. */
  triage: { name: string; triage: Triage }[] | null;
}

export interface Weighting {
  /** People, also those who skipped the question. */
  n: number;
  /** Kish's design effect of the final weights; `null` with `because`. */
  deff: number | null;
  /** Whether raking factors had to be brought inside the method's bounds. */
  trimmed: boolean;
  /** Why there are no weights, hence no number. */
  because: Because | null;
}

export interface SurveyTerms {
  method: Method;
  margins: Margins | null;
  /** Whether urban and rural are to be compared. */
  settings: boolean;
}

/** @param cells at least one, all of one class of evidence: classes are surveys of their own */
export function surveyScores(cells: readonly SurveyCell[], { method, margins, settings }: SurveyTerms): SurveyScores {
  const { evidence } = cells[0]!;
  const categories = cells.map((cell) => cell.categories);
  const weighed = margins && weigh(cells, categories, margins, method);
  const calibration = weighed?.calibration ?? null;
  const names = [...new Set(cells.map(({ group }) => group))].sort(byCodePoint);
  const place = new Map(names.map((name, i) => [name, i]));
  const groupOf = (index: number) => place.get(cells[index]!.group)!;
  const units = [
    ...totalsByGroup(cells, () => 0, 1, calibration),
    ...totalsByGroup(cells, (_cell, i) => groupOf(i), names.length, calibration),
  ].map((totals, i) => ({ parent: i === 0 ? -1 : 0, totals, population: null }));
  const n = cells.reduce((sum, cell) => sum + peopleIn(cell), 0);
  const named = (scores: readonly Score[]) => ({
    evidence,
    whole: scores[0]!,
    groups: names.map((name, i) => ({ name, score: scores[i + 1]! })),
  });
  if (margins && !weighed) {
    const weighting = { n, deff: null, trimmed: false, because: 'margins-not-met' as const };
    const scores = units.map(({ totals }) => unweighedScore(totals, method, evidence));
    return { ...named(scores), weighting, contrasts: [], triage: null };
  }
  const tree = scoreTree(units, { method, evidence, window: null, target: null });
  const scores = units.map((_unit, i) => tree.of(i));
  const found = named(scores);
  return {
    ...found,
    weighting: {
      n,
      deff: kishEffect(cells, calibration?.factors ?? null),
      trimmed: weighed?.trimmed ?? false,
      because: null,
    },
    contrasts: settings ? settingContrasts(cells, tree, names.length, groupOf, method, calibration) : [],
    triage: triageAmong(found.groups, method),
  };
}

function triageAmong(groups: SurveyScores['groups'], { level }: Method): SurveyScores['triage'] {
  const sized = groups.flatMap(({ name, score }) => {
    const { estimate, nStar } = score.estimates[HEADLINE_MEASURE];
    // An estimate is there wherever its n* is.
    return name !== '' && (nStar ?? 0) >= 1 ? [{ name, estimate: estimate!, nStar: nStar! }] : [];
  });
  return triageOf(sized, level)?.map((triage, i) => ({ name: sized[i]!.name, triage })) ?? null;
}

/** Kish's design effect from cells, as `kish` gives it from people. */
function kishEffect(cells: readonly SurveyCell[], factors: readonly number[] | null): number {
  let [n, sum, squares] = [0, 0, 0];
  cells.forEach((cell, i) => {
    const people = peopleIn(cell);
    const weight = cell.weight * (factors?.[i] ?? 1);
    n += people;
    sum += people * weight;
    squares += people * weight * weight;
  });
  return Math.max(1, (n * squares) / (sum * sum));
}

/** Not by UTF-16 unit, which puts rare characters before common ones. */
function byCodePoint(a: string, b: string): number {
  const [first, second] = [Array.from(a), Array.from(b)];
  const at = first.findIndex((char, i) => char !== second[i]);
  if (at === -1) return first.length - second.length;
  return second[at] === undefined ? 1 : first[at]!.codePointAt(0)! - second[at].codePointAt(0)!;
}
