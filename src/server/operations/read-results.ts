import type { Input, Output } from '../../contract/operations';
import type { Results } from '../../contract/read-results';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import { lineage } from '../../domain/division';
import { headlineEvidence } from '../../domain/evidence';
import { HEADLINE_ITEM } from '../../domain/item';
import { phaseOf } from '../../domain/round';
import { HEADLINE_MEASURE } from '../../domain/score/measure';
import type { Context } from '../context';
import { readCode } from '../signed-code';
import { releasedFigure } from '../released-figure';
import { mattersOf } from '../store/complaint-matters';
import { findDivision } from '../store/divisions';
import { releasedDivision } from '../store/releases';
import { lastPublished, roundsOver } from '../store/rounds';
import { placeOf, roundView } from '../views';

/** What a community's last published round came to, and when the next one opens. */
export async function readResults(
  input: Input<'readResults'>,
  context: Context,
): Promise<Output<'readResults'> | Refusal> {
  const code = await readCode(context, input.code);
  if (isRefusal(code)) return code;
  const community = await findDivision(context.db, code.community);
  if (!community) return refuse('division-unknown');
  const line = lineage(code.community);
  const next = (await roundsOver(context.db, line))
    .filter((round) => phaseOf(round, context.now()) === 'not-open')
    .sort((a, b) => +a.opensAt - +b.opensAt)[0];
  return {
    community: placeOf(community),
    next: next ? roundView(next) : null,
    published: await publishedOf(context, code.community),
    matters: await mostAsked(context, code.community),
  };
}

const MOST_MATTERS = 3;

/** Fewer could be told apart, and with them who asked. */
const SHOWN_FROM = 10;

/** Of the last twelve months. */
async function mostAsked(context: Context, community: string): Promise<Results['matters']> {
  const since = new Date(context.now());
  since.setUTCFullYear(since.getUTCFullYear() - 1);
  const shown = (count: number) => (count < SHOWN_FROM ? null : count);
  const matters = await mattersOf(context.db, community, since);
  return matters.slice(0, MOST_MATTERS).map(({ category, asked, answered, confirmedFixed }) => ({
    category,
    asked: shown(asked),
    answered: shown(answered),
    confirmedFixed: shown(confirmedFixed),
  }));
}

/** The same figure that officials read of the community, with all that was withheld there withheld here. */
async function publishedOf(context: Context, community: string): Promise<Results['published']> {
  const round = await lastPublished(context.db, lineage(community));
  if (!round) return null;
  const released = await releasedDivision(context.db, round.id, community);
  if (released) return releasedFigure(round, released);
  // Of rounds that were published before there were releases, and of divisions that joined later.
  const figures = await context.figures.of(context.db, round);
  const score = figures.items.get(HEADLINE_ITEM)?.[figures.place.get(community) ?? -1];
  return {
    round: roundView(round),
    methodId: round.methodId,
    evidence: headlineEvidence(round.sampled),
    figure: score?.figures[HEADLINE_MEASURE] ?? { estimate: null, interval: null, limit: null, because: 'no-answers' },
    n: score?.n ?? null,
  };
}
