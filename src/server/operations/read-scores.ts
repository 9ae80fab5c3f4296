import type { Input, Output } from '../../contract/operations';
import type { ScoreView } from '../../contract/read-scores';
import { refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { headlineEvidence } from '../../domain/evidence';
import { HEADLINE_ITEM } from '../../domain/item';
import { roundToRead, type Round } from '../../domain/round';
import { HEADLINE_MEASURE } from '../../domain/score/measure';
import { METHOD_ID } from '../../domain/score/method';
import type { PublishedScore } from '../../domain/score/published-score';
import type { Context } from '../context';
import { pathTo } from '../path-to';
import { divisionsBelow } from '../store/divisions';
import { readableRounds, roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';

/** One division's figures of the current round, and the headline of every division directly below. */
export async function readScores(
  input: Input<'readScores'>,
  context: Context,
): Promise<Output<'readScores'> | Refusal> {
  const path = await pathTo(context, input.division);
  const division = path.at(-1);
  if (!division) return refuse('division-unknown');
  const { code } = division;
  const round = await roundOf(input.round, code, context);
  if (!round && input.round !== undefined) return refuse('no-round');
  const below = await divisionsBelow(context.db, code);
  const figures = round && (await context.figures.of(context.db, round));
  /** A division that joined after the round began has no place in its figures. */
  const scoreOf = (of: string, item = HEADLINE_ITEM) => figures?.items.get(item)?.[figures.place.get(of) ?? -1];
  const place = figures?.place.get(code) ?? -1;
  const headline = scoreOf(code);
  const setting = figures?.contrasts.setting[place];
  const channel = figures?.contrasts.channel[place];
  return {
    division: placeOf(division),
    path: path.map(placeOf),
    round: round && roundView(round),
    methodId: round?.methodId ?? METHOD_ID,
    evidence: headlineEvidence(round?.sampled ?? false),
    target: round?.target ?? null,
    headline: scoreView(headline),
    further: {
      withFair: headline?.figures['sat.t3/1'] ?? NO_FIGURE,
      mean: headline?.figures['sat.mean/1'] ?? NO_FIGURE,
      dontKnow: headline?.figures['sat.dk/1'] ?? NO_FIGURE,
    },
    flags: headline?.flags ?? [],
    assisted: scoreView(figures?.assisted[place]),
    contrasts: setting && channel ? { setting, channel } : null,
    distribution: headline?.distribution ?? null,
    items: (figures?.asked ?? [])
      .filter(({ item }) => item !== HEADLINE_ITEM)
      .map(({ item, label }) => ({ item, label, score: scoreView(scoreOf(code, item)) })),
    below: below.map((one) => ({ division: placeOf(one), score: scoreView(scoreOf(one.code)) })),
  };
}

/** Another system reads no round between its end and its publication, whatever officials see on their page. */
async function roundOf(asked: number | undefined, code: string, context: Context): Promise<Round | null> {
  const { db, consumer } = context;
  const line = lineage(code);
  const now = context.now();
  if (asked !== undefined) return (await readableRounds(db, line, now)).find(({ id }) => id === asked) ?? null;
  return roundToRead(await (consumer ? readableRounds(db, line, now) : roundsOver(db, line)), now);
}

const NO_FIGURE = { estimate: null, interval: null, limit: null, because: 'no-answers' } as const;

const NO_SCORE: ScoreView = { ...NO_FIGURE, n: null, notScored: 'no-answers', verdict: null, band: null, place: null };

function scoreView(score: PublishedScore | undefined): ScoreView {
  if (!score) return NO_SCORE;
  const { n, notScored, verdict, band, place } = score;
  return { ...score.figures[HEADLINE_MEASURE], n, notScored, verdict, band, place };
}
