/** Counts codes 码计数 beside the work: in memory first, so that no answer waits for a count or fails with one. */
import type { Counted } from '../domain/code-counts';
import type { Services } from './context';
import { addCounts, type CodeCount } from './store/code-counts';

export interface CodeCounts {
  /** @param round `null`: whichever is open when it is written down */
  add(what: Counted, serial: string, round: number | null): void;
  /** Writes down what was counted since. Never throws: a count that is lost is no answer lost. */
  flush(): Promise<void>;
}

const SECOND_IN_MS = 1_000;

export function countsOver({ db, now, report }: Pick<Services, 'db' | 'now' | 'report'>): CodeCounts {
  let counted = new Map<string, CodeCount>();
  return {
    add(what, serial, round) {
      const key = `${serial} ${round}`;
      const count = counted.get(key) ?? { serial, round, scans: 0, opens: 0, answers: 0 };
      counted.set(key, { ...count, [what]: count[what] + 1 });
    },
    async flush() {
      const counts = [...counted.values()];
      if (counts.length === 0) return;
      counted = new Map();
      try {
        await addCounts(db, counts, now());
      } catch (fault) {
        report({ operation: 'countCodes', kind: fault instanceof Error ? fault.name : typeof fault, at: [] });
      }
    },
  };
}

/** @returns what ends it, with everything counted until then written down */
export function countEverySecond({ counts }: Pick<Services, 'counts'>): () => Promise<void> {
  let writing: Promise<void> | null = null;
  const timer = setInterval(() => {
    writing ??= counts.flush().finally(() => (writing = null));
  }, SECOND_IN_MS);
  return async () => {
    clearInterval(timer);
    await writing;
    await counts.flush();
  };
}
