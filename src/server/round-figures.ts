/** Round figures 轮次结果: the scores of a round, computed again only after a further submission was accepted in it. */
import { headlineEvidence } from '../domain/evidence';
import type { Item } from '../domain/item';
import type { Round } from '../domain/round';
import { methodOf } from '../domain/score/method';
import { roundScores, type RoundScores } from '../domain/score/round-scores';
import type { Queries } from './store/database';
import { divisionsOf } from './store/divisions';
import { itemsOf } from './store/rounds';
import { talliesOf, tallyVersion } from './store/tallies';

export interface RoundFigures extends RoundScores {
  asked: readonly Item[];
}

/** An accepted answer is to be seen within two seconds; a page asks every second. */
export const FIGURES_FRESH_FOR = 800;

interface Kept {
  version: number;
  madeAt: number;
  figures: Promise<RoundFigures>;
}

/** Keeps the figures of the rounds read last, a few of them. */
export class FiguresMemory {
  readonly #kept = new Map<number, Kept>();
  readonly #freshFor: number;

  /** @param freshFor milliseconds for which figures are read again whatever was accepted meanwhile */
  constructor(freshFor = 0) {
    this.#freshFor = freshFor;
  }

  async of(db: Queries, round: Round): Promise<RoundFigures> {
    const known = this.#kept.get(round.id);
    const madeAt = performance.now();
    if (known && madeAt - known.madeAt < this.#freshFor) return known.figures;
    // Read before the tallies: what comes in between is counted again the next time, never missed.
    const version = await tallyVersion(db, round.id);
    if (known?.version === version) {
      known.madeAt = madeAt;
      return known.figures;
    }
    const figures = computeFigures(db, round);
    this.#kept.delete(round.id);
    this.#kept.set(round.id, { version, madeAt, figures });
    for (const oldest of [...this.#kept.keys()].slice(0, -MOST_KEPT)) this.#kept.delete(oldest);
    figures.catch(() => this.#kept.delete(round.id));
    return figures;
  }
}

const MOST_KEPT = 4;

/** As they are now, whatever is kept. */
export async function computeFigures(db: Queries, round: Round): Promise<RoundFigures> {
  const [divisions, tallies, asked] = await Promise.all([
    divisionsOf(db, round.region),
    talliesOf(db, round.id),
    itemsOf(db, round.id),
  ]);
  const method = methodOf(round.methodId);
  if (!method) throw new RangeError(`no method ${round.methodId}`);
  const scores = roundScores(
    divisions,
    tallies,
    asked.map(({ item }) => item),
    {
      method,
      evidence: headlineEvidence(round.sampled),
      window: { from: round.opensAt.toISOString(), until: round.closesAt.toISOString() },
      target: round.target,
    },
  );
  return { ...scores, asked };
}
