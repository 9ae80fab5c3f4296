/** Disclosure items 披露事项 of a round, filled from what is recorded; what is not is said to be unknown. */
import { windowWords } from '../domain/report/report-words';
import { BULLETIN_WORDS, DISCLOSURE_WORDS as WORDS, type DISCLOSURE_TITLES } from '../domain/score/bulletin-words';
import { BECAUSE } from '../domain/score/because';
import { STEP_WORDS } from '../domain/step';
import { isShown } from './score-cells';
import type { Bulletin } from './score-bulletin';

/** Fewer of anything are not told: who they were could be guessed. */
const TOLD_FROM = 10;

const told = (count: number): string => (count > 0 && count < TOLD_FROM ? WORDS.few : count.toLocaleString('en-US'));

export function disclosureOf({
  scores,
  regionInFull,
  items,
  reach,
}: Bulletin): Record<keyof typeof DISCLOSURE_TITLES, string> {
  const { round, headline, evidence } = scores;
  const { unknown } = BULLETIN_WORDS;
  const steps = [5, 4, 3, 2, 1].map((step) => STEP_WORDS[step as 1 | 2 | 3 | 4 | 5]).join('、');
  return {
    sponsor: unknown,
    conductor: unknown,
    population: WORDS.population(regionInFull),
    frame: evidence === 'invited' ? WORDS.invited : WORDS.open,
    mode: WORDS.mode,
    dates: windowWords(round.opensAt, round.closesAt),
    size:
      isShown(headline) && headline.n !== null
        ? WORDS.size(headline.n)
        : `${BECAUSE[headline.because ?? 'no-answers'].zh}。`,
    // Beside a figure that is withheld, the number of those who opened the questions would come close to it.
    response: isShown(headline)
      ? WORDS.response(told(reach.letters), told(reach.scans), told(reach.opens))
      : `${BECAUSE[headline.because ?? 'no-answers'].zh}。`,
    weighting: WORDS.weighting,
    wording: WORDS.wording(
      items.map(({ item, question }) => `${item}. ${question}`),
      steps,
    ),
    precision: WORDS.precision,
    limits: WORDS.limits,
  };
}
