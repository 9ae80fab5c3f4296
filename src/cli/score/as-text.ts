/** The scores of a file for a person: what may be published, with its error and the reasons for what is withheld. */
import { BECAUSE } from '../../domain/score/because';
import type { Figure } from '../../domain/score/figure';
import { HEADLINE_MEASURE, MEASURE_IDS, MEASURES, type MeasureId } from '../../domain/score/measure';
import { shownMean, shownShare } from '../../domain/score/rounding';
import type { SurveyScores } from '../../domain/score/survey-scores';
import { columns, printable } from './columns';
import type { FileScores } from './file-scores';
import { contrastLines, evidenceLine, flagLines, weightLines } from './notes';

const MEASURE_WORDS: Record<MeasureId, string> = {
  'sat.t2/1': 'satisfied: steps 4 and 5',
  'sat.t3/1': 'not dissatisfied: steps 3 to 5',
  'sat.mean/1': 'mean score, 0 to 100',
  'sat.low/1': 'dissatisfied: steps 1 and 2',
  'sat.dk/1': 'do not know: step 0, among all answers',
};

export function asText(scores: FileScores): string {
  const { file, rows, method, surveys } = scores;
  const several = surveys.length > 1 ? '; each class of evidence is a survey of its own' : '';
  return [
    `${printable(file)}: ${rows} ${rows === 1 ? 'person' : 'people'}. Method ${method.id}, intervals at ${perCent(method.level)}${several}.`,
    ...surveys.flatMap((survey) => ['', ...surveyLines(survey, scores)]),
    '',
    'The intervals tell chance alone, not who refused or was never asked, nor why people answered as they did.',
    'n*: the people of a simple random sample with the same interval. --json: every number in full precision, not for publication.',
  ].join('\n');
}

function surveyLines(survey: FileScores['surveys'][number], scores: FileScores): string[] {
  const { whole, groups, weighting } = survey;
  const evidence = evidenceLine(survey.evidence);
  if (weighting.because !== null) {
    const nobody = survey.empty.map(({ margin, category }) => `nobody has ${margin} «${category}»`).join(', ');
    const reason = nobody ? `: ${nobody}` : '';
    return [evidence, `No numbers for these ${weighting.n} people: ${BECAUSE[weighting.because].en}${reason}.`];
  }
  const interval = `${perCent(scores.method.level)} interval`;
  const everyMeasure = MEASURE_IDS.map((id) => [
    MEASURES[id].label,
    MEASURE_WORDS[id],
    ...figureCells(id, whole.published.figures[id]),
    reasonOf(whole.published.figures[id]),
  ]);
  const lines = groups.map(({ name, score }) => [name || `(no ${scores.by} given)`, ...scoreCells(score)]);
  return [
    evidence,
    ...weightLines(weighting, scores.margins),
    '',
    `Everybody: ${peopleLine(whole)}`,
    ...(whole.published.because === null
      ? indented(columns([['', '', 'figure', interval, ''], ...everyMeasure], [2, 3]))
      : []),
    '',
    `By ${scores.by}: ${MEASURES[HEADLINE_MEASURE].label} ${MEASURE_WORDS[HEADLINE_MEASURE]}`,
    ...indented(columns([[scores.by, 'figure', interval, 'rated', 'n*', ''], ...lines], [1, 2, 3, 4])),
    ...flagLines([whole, ...groups.map(({ score }) => score)], scores.method),
    ...contrastLines(survey.contrasts, scores.otherSettings),
  ];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const peopleLine = ({ estimates, published: { n, because, flags } }: SurveyScores['whole']): string =>
  because !== null
    ? BECAUSE[because].en
    : [`${n} rated, n* ${sizeOf(estimates[HEADLINE_MEASURE].nStar)}`, ...flags].join(', ');

function scoreCells({ estimates, published }: SurveyScores['whole']): string[] {
  const figure = published.figures[HEADLINE_MEASURE];
  return [
    ...figureCells(HEADLINE_MEASURE, figure),
    published.n === null ? '–' : String(published.n),
    figure.estimate === null ? '–' : sizeOf(estimates[HEADLINE_MEASURE].nStar),
    [reasonOf(figure), ...published.flags].filter(Boolean).join(', '),
  ];
}

function figureCells(id: MeasureId, { estimate, interval, limit }: Figure): [string, string] {
  if (interval === null) return ['–', '–'];
  const [round, unit] = MEASURES[id].kind === 'share' ? [shownShare, '%'] : [shownMean, ''];
  const shown = round(estimate ?? interval.lower, interval);
  const value = limit ? `${limit.side === 'at-least' ? '≥' : '≤'} ${perCent(limit.share)}` : `${shown.estimate}${unit}`;
  return [value, `${shown.lower}–${shown.upper}${unit}`];
}

const reasonOf = ({ because }: Figure): string => (because === null ? '' : BECAUSE[because].en);

const sizeOf = (nStar: number | null): string => (nStar === null ? '–' : nStar.toFixed(0));

const perCent = (share: number): string => `${Number((100 * share).toPrecision(12))}%`;
