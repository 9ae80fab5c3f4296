/** Round 轮次: one survey of every community in a region, between two moments, under one method. */

export interface Round {
  id: number;
  /** Code of the division whose communities take part. */
  region: string;
  title: string;
  methodId: string;
  opensAt: Date;
  /** The first moment at which answers are refused. */
  closesAt: Date;
  /** Headline share to be reached, 0..1; `null` for none. */
  target: number | null;
  /** Whether dwellings were drawn, so that `invited` answers are the headline. */
  sampled: boolean;
  /** Made-up data, shown with the word 演示 wherever it appears. */
  demonstration: boolean;
}

export type Phase = 'not-open' | 'open' | 'closed';

export function phaseOf(round: Pick<Round, 'opensAt' | 'closesAt'>, now: Date): Phase {
  if (now < round.opensAt) return 'not-open';
  return now < round.closesAt ? 'open' : 'closed';
}

/**
 * The round a person means today: the open one that closes last, else the next to open, else the last closed;
 * `null` when there is none.
 */
export function currentRound<R extends Pick<Round, 'opensAt' | 'closesAt'>>(rounds: readonly R[], now: Date): R | null {
  const inPhase = (phase: Phase) => rounds.filter((round) => phaseOf(round, now) === phase);
  const latestClosing = (among: R[]) => among.sort((a, b) => +b.closesAt - +a.closesAt)[0];
  const nextOpening = inPhase('not-open').sort((a, b) => +a.opensAt - +b.opensAt)[0];
  return latestClosing(inPhase('open')) ?? nextOpening ?? latestClosing(inPhase('closed')) ?? null;
}

/**
 * The round whose figures are read today: the open one that closes last, else the last closed, so that a round which is
 * sealed for later hides nothing; else the next to open. `null` when there is none.
 */
export function roundToRead<R extends Pick<Round, 'opensAt' | 'closesAt'>>(rounds: readonly R[], now: Date): R | null {
  const begun = rounds.filter((round) => phaseOf(round, now) !== 'not-open');
  return currentRound(begun.length > 0 ? begun : rounds, now);
}
